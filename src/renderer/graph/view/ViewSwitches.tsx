import { ControlButton } from '@xyflow/react';
import { Hand, Map as MapIcon } from 'lucide-react';
import { useStore } from 'zustand';
import { changeSettings, settingsStore } from '../../app/settings-store.ts';
import { viewStrings } from '../../i18n/strings/view.ts';
import { useStrings } from '../../i18n/use-strings.ts';

/** What of the view stays as it is chosen: whether there is a minimap, and what the wheel does. Below the buttons for the view. */
export function ViewSwitches() {
  const strings = useStrings(viewStrings);
  const isMinimapShown = useStore(settingsStore, (settings) => settings.isMinimapShown);
  const doesWheelPan = useStore(settingsStore, (settings) => settings.doesWheelPan);
  return (
    <>
      <ControlButton
        onClick={() => changeSettings({ isMinimapShown: !isMinimapShown })}
        title={strings.showMinimap}
        aria-label={strings.showMinimap}
        aria-pressed={isMinimapShown}
      >
        <MapIcon aria-hidden="true" />
      </ControlButton>
      <ControlButton
        onClick={() => changeSettings({ doesWheelPan: !doesWheelPan })}
        title={strings.wheelPans}
        aria-label={strings.wheelPans}
        aria-pressed={doesWheelPan}
      >
        <Hand aria-hidden="true" />
      </ControlButton>
    </>
  );
}
