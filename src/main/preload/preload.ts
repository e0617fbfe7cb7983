import { contextBridge, ipcRenderer } from 'electron';
import type { DeskBridge, MainAnswer, MainArgument, MainEventName, MainPayload, MainRequestName } from '../../shared/ipc/main-api.ts';
import { enginePortChannel, eventChannel, requestChannel, styleNonceFlag } from '../ipc/channels.ts';
import { pathOfDropped } from './dropped-file.ts';

/** A function of the page that makes one request; its channel is fixed here. */
function request<N extends MainRequestName>(name: N): (argument: MainArgument<N>) => Promise<MainAnswer<N>> {
  const channel = requestChannel(name);
  return (argument) => ipcRenderer.invoke(channel, argument);
}

/** A function with which the page listens to one event. */
function event<N extends MainEventName>(name: N): (listener: (payload: MainPayload<N>) => void) => () => void {
  const channel = eventChannel(name);
  return (listener) => {
    const forward = (_event: unknown, payload: MainPayload<N>) => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => void ipcRenderer.removeListener(channel, forward);
  };
}

const openPath = request('openPath');
const addDataPaths = request('addDataPaths');

const bridge: DeskBridge = {
  openProject: request('openProject'),
  openDropped: async (file) => openPath({ path: pathOfDropped(file) }),
  chooseData: request('chooseData'),
  addDroppedData: async (files) => addDataPaths({ paths: files.map(pathOfDropped) }),
  takePendingData: request('takePendingData'),
  recentFiles: request('recentFiles'),
  openRecent: request('openRecent'),
  takePendingFile: request('takePendingFile'),
  adoptFile: request('adoptFile'),
  saveProject: request('saveProject'),
  forgetFile: request('forgetFile'),
  showState: request('showState'),
  askToDiscard: request('askToDiscard'),
  readClipboardText: request('readClipboardText'),
  writeClipboardText: request('writeClipboardText'),
  getSettings: request('getSettings'),
  setSettings: request('setSettings'),
  connectEngine: request('connectEngine'),
  closeWindow: request('closeWindow'),
  on: { command: event('command'), fileOpened: event('fileOpened'), dataOpened: event('dataOpened'), engineExited: event('engineExited') },
  platform: process.platform,
  electronVersion: process.versions.electron ?? '',
  styleNonce: process.argv.find((argument) => argument.startsWith(styleNonceFlag))?.slice(styleNonceFlag.length) ?? '',
};

contextBridge.exposeInMainWorld('desk', bridge);

// A port cannot cross the bridge; a window message carries it into the page's world. The page's own origin is the only addressee.
ipcRenderer.on(enginePortChannel, ({ ports }) => window.postMessage({ type: enginePortChannel }, window.location.origin, ports));
