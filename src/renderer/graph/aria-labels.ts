import type { AriaLabelConfig } from '@xyflow/react';
import type { graphStrings } from '../i18n/strings/graph.ts';
import type { StringsLike } from '../i18n/use-strings.ts';

/** What React Flow says to screen readers. It mixes up two keys: the text for nodes with working keys is the one of `keyboardDisabled`. */
export function ariaLabelsIn(strings: StringsLike<(typeof graphStrings)['en']>): Partial<AriaLabelConfig> {
  return {
    'node.a11yDescription.default': strings.nodeKeys,
    'node.a11yDescription.keyboardDisabled': strings.nodeKeys,
    'node.a11yDescription.ariaLiveMessage': ({ x, y }) => strings.moved(String(Math.round(x)), String(Math.round(y))),
    'edge.a11yDescription.default': strings.edgeKeys,
    'controls.ariaLabel': strings.controls,
    'controls.zoomIn.ariaLabel': strings.zoomIn,
    'controls.zoomOut.ariaLabel': strings.zoomOut,
    'controls.fitView.ariaLabel': strings.fitView,
    'handle.ariaLabel': strings.handle,
  };
}
