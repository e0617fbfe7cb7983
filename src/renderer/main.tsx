import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/forced-colors.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { listenToKeys } from './app/keyboard.ts';
import { followLivePictures } from './app/live-pictures.ts';
import { listenToMenuClipboard } from './app/menu-clipboard.ts';
import { followDataFromOutside, followOpenedData } from './app/own-data.ts';
import { openFirst, openHandedOver } from './app/project-files.ts';
import { loadSettings } from './app/settings-store.ts';
import { tellChanges } from './app/tell-changes.ts';
import { engine, followLearningRate } from './app/training-session.ts';
import { listenToTraining } from './app/unsaved-weights.ts';
import { rememberFocus } from './app/window-regions.ts';
import { followDocument } from './app/window-title.ts';
import { desk } from './desk.ts';
import { endEdit } from './document/document-store.ts';
import { flushTypedBeforeUse } from './ui/typed-commits.ts';

// Before any dialog opens: the style elements that dialogs add need the nonce of the content security policy.
setNonce(desk.styleNonce);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

engine.connect(false);
await loadSettings();
followDocument();
followLearningRate();
followLivePictures();
flushTypedBeforeUse();
followOpenedData();
listenToKeys();
listenToMenuClipboard();
listenToTraining();
tellChanges();
rememberFocus();
// What is typed into one field is one undo step; coming back to the field later begins another.
window.addEventListener('focusout', endEdit);
desk.on.fileOpened((file) => void openHandedOver(file));
void openFirst().then(followDataFromOutside);
createRoot(root).render(<App />);
