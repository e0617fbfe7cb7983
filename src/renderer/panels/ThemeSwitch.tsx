import { Monitor, Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { type Theme, themes } from '../../shared/ipc/main-api.ts';
import { changeSettings, settingsStore } from '../app/settings-store.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Goes through the themes: as the system, light, dark. */
export function ThemeSwitch() {
  const strings = useStrings(windowStrings);
  const theme = useStore(settingsStore, (settings) => settings.theme);
  const Icon = icons[theme];
  return (
    <Button
      label={strings.themes[theme]}
      icon={<Icon size={16} aria-hidden="true" />}
      isIconOnly
      onPress={() => changeSettings({ theme: themeAfter(theme) })}
    />
  );
}

function themeAfter(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
}
