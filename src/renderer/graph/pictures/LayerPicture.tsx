import { useContext, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { settingsStore } from '../../app/settings-store.ts';
import { layerPictureStrings } from '../../i18n/strings/layer-pictures.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { dataPreviewStore } from '../../training/data-preview-store.ts';
import { layerViewsStore } from '../../training/layer-views-store.ts';
import { shownThemeStore } from '../../ui/theme.ts';
import { shownDrawingStore } from '../shown-drawing.ts';
import styles from './layer-picture.module.css';
import { paintPicture } from './paint-picture.ts';
import { paintQueue } from './paint-queue.ts';
import { pictureColours } from './picture-colours.ts';
import { pictureLayout, pictureWidth } from './picture-layout.ts';
import { type PicturePlan, picturePlan } from './picture-plan.ts';
import { Sharpness } from './sharpness.ts';

/** The picture of what a layer does, in its node; nothing where the layer has none, or pictures are turned off. */
export function LayerPicture({ nodeId }: { readonly nodeId: string }) {
  const isOn = useStore(settingsStore, ({ livePictures }) => livePictures);
  const isAtHand = useStore(dataPreviewStore, ({ preview }) => preview !== null);
  const plan = useStore(
    shownDrawingStore,
    useShallow((drawing) => picturePlan(drawing, nodeId, isAtHand)),
  );
  return isOn && plan ? <Picture nodeId={nodeId} plan={plan} /> : null;
}

/** Painted whenever there is something new to see, in the next frame; React knows nothing of it. */
function Picture({ nodeId, plan }: { readonly nodeId: string; readonly plan: PicturePlan }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strings = useStrings(layerPictureStrings);
  const sharpness = useContext(Sharpness);
  const layout = useMemo(() => pictureLayout(plan), [plan]);

  useEffect(() => {
    const paint = () => {
      const context = canvas.current && sharpContext(canvas.current, layout.height, sharpness);
      if (!canvas.current || !context) return;
      const colours = pictureColours(canvas.current, shownThemeStore.getState().isDark);
      const view = layerViewsStore.getState().layers.get(nodeId) ?? null;
      paintPicture(context, plan, layout, colours, { view, preview: dataPreviewStore.getState().preview });
    };
    const request = () => paintQueue.request(paint);
    const unsubscribe = [
      layerViewsStore.subscribe(({ layers }, before) => {
        if (layers.get(nodeId) !== before.layers.get(nodeId)) request();
      }),
      dataPreviewStore.subscribe(request),
      shownThemeStore.subscribe(request),
    ];
    // Another screen, or another size of all texts, has other pixels.
    window.addEventListener('resize', request);
    request();
    return () => {
      window.removeEventListener('resize', request);
      for (const end of unsubscribe) end();
      paintQueue.cancel(paint);
    };
  }, [nodeId, plan, layout, sharpness]);

  const label = strings[textOf(plan)](plan.images, plan.units);
  return (
    <canvas
      ref={canvas}
      className={styles.picture}
      style={{ height: `${layout.height}px` }}
      role="img"
      aria-label={label}
      title={label}
      data-testid={`picture-${nodeId}`}
      data-content={plan.content}
    />
  );
}

/** Which text says what a picture shows. */
function textOf({ content, isColour, areFeatures }: PicturePlan) {
  if (isColour && content === 'unit-weights') return 'colourWeights';
  if (areFeatures && content === 'regions') return 'featureRegions';
  return areFeatures && content === 'activations' ? 'featureValues' : content;
}

/** A context that counts in pixels at zoom 1, on a canvas with as many pixels as the screen has there. */
function sharpContext(canvas: HTMLCanvasElement, height: number, sharpness: number): CanvasRenderingContext2D | null {
  const scale = window.devicePixelRatio * sharpness;
  const size = { width: Math.round(pictureWidth * scale), height: Math.round(height * scale) };
  // Setting a size clears the canvas and takes new memory.
  if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
  const context = canvas.getContext('2d');
  context?.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}
