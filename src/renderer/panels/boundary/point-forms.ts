/** Forms of points: with six colours, the form tells classes apart also where colours repeat, and where they cannot be told apart. */
const forms = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;

export type PointForm = (typeof forms)[number];

/** The form of a class. */
export function formOf(label: number): PointForm {
  return forms[label % forms.length] ?? 'circle';
}

/** Corners of a form around 0, of about the same surface as a circle of radius 1; null for the circle. */
const corners: Readonly<Record<PointForm, readonly (readonly [number, number])[] | null>> = {
  circle: null,
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.3],
    [1.2, 0.85],
    [-1.2, 0.85],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  cross: [
    [-0.45, -1.25],
    [0.45, -1.25],
    [0.45, -0.45],
    [1.25, -0.45],
    [1.25, 0.45],
    [0.45, 0.45],
    [0.45, 1.25],
    [-0.45, 1.25],
    [-0.45, 0.45],
    [-1.25, 0.45],
    [-1.25, -0.45],
    [-0.45, -0.45],
  ],
};

/** Adds a form to the path of a canvas. */
export function addForm(
  path: Pick<CanvasPath, 'moveTo' | 'lineTo' | 'arc' | 'closePath'>,
  form: PointForm,
  x: number,
  y: number,
  radius: number,
): void {
  const outline = corners[form];
  if (!outline) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const [index, [across, down]] of outline.entries()) {
    if (index === 0) path.moveTo(x + across * radius, y + down * radius);
    else path.lineTo(x + across * radius, y + down * radius);
  }
  path.closePath();
}

/** The outline of a form for an SVG path, around 0. */
export function formPath(form: PointForm, radius: number): string {
  const outline = corners[form];
  if (!outline) return `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`;
  return `M${outline.map(([across, down]) => `${across * radius} ${down * radius}`).join('L')}Z`;
}
