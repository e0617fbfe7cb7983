/** Texts of the plane in which points are drawn. */
export const drawnPointStrings = {
  en: {
    plane: 'Plane to draw points in',
    keys: 'Click or drag to draw, right button to erase. Keys: arrows move, Enter draws, Delete erases, 1 to 4 choose the class.',
    classOf: (index: number) => `Class ${index}`,
    eraser: 'Eraser',
    clear: 'Clear',
    count: (count: string, most: string) => `${count} of ${most} points`,
    cursor: (x: string, y: string, points: number) => `(${x}, ${y}), ${points === 1 ? '1 point' : `${points} points`} here`,
    edit: 'Edit these points',
    editHint: (count: string) => `Copies up to ${count} of these points into the project, where you can add and erase`,
    drawing: 'Class to draw',
  },
  ja: {
    plane: '点を描く平面',
    keys: 'クリックやドラッグで描き、右ボタンで消します。キー: 矢印で移動、Enter で描く、Delete で消す、1〜4 でクラスを選ぶ。',
    classOf: (index: number) => `クラス ${index}`,
    eraser: '消しゴム',
    clear: 'すべて消去',
    count: (count: string, most: string) => `${count} 点(最大 ${most} 点)`,
    cursor: (x: string, y: string, points: number) => `(${x}, ${y})、ここに ${points} 点`,
    edit: 'この点を編集',
    editHint: (count: string) => `最大 ${count} 点をプロジェクトに写し、描き足したり消したりできるようにします`,
    drawing: '描くクラス',
  },
};
