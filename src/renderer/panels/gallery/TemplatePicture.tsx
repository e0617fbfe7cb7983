import type { ProjectDocument } from '../../../shared/project/document.ts';
import { activationCurve } from './activation-curve.ts';
import { chainPicture, type PicturedLayer } from './chain-picture.ts';
import { DataPicture } from './DataPicture.tsx';
import styles from './template-picture.module.css';

const frame = { left: 88, right: 256, middle: 54 };
const curveWidth = 8;

/** A project at a glance: its data, and its layers as bars that are taller where they have more units. Decoration, which the card's words go without. */
export function TemplatePicture({ document: { dataset, graph } }: { readonly document: ProjectDocument }) {
  const { layers, wires } = chainPicture(graph, frame);
  return (
    <svg className={styles.picture} viewBox="0 0 264 112" aria-hidden="true">
      <g transform="translate(16 18)">
        <DataPicture dataset={dataset} />
      </g>
      {wires.map(({ id, path }) => (
        <path key={id} className={styles.wire} d={path} />
      ))}
      {layers.map((layer) => (
        <Layer key={layer.id} layer={layer} />
      ))}
    </svg>
  );
}

function Layer({ layer }: { readonly layer: PicturedLayer }) {
  const { x, y, width, height, colour, glyph, units, activation, isHollow } = layer;
  const paint = `var(--${colour})`;
  const curve = activation && activationCurve(activation, x, y, curveWidth);
  return (
    <>
      <rect
        className={isHollow ? styles.hollow : undefined}
        style={isHollow ? { stroke: paint } : { fill: paint }}
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={4}
      />
      {curve && <path className={styles.curve} style={isHollow ? { stroke: paint } : undefined} d={curve} />}
      {glyph && (
        <text className={styles.glyph} x={x} y={y}>
          {glyph}
        </text>
      )}
      {units !== null && (
        <text className={styles.units} x={x} y={y + height / 2 + 10}>
          {units}
        </text>
      )}
    </>
  );
}
