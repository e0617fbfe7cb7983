import { desk } from '../desk.ts';
import { documentStore } from '../document/document-store.ts';

/** Keeps main informed of the project's name and of whether closing the window would lose something. */
export function followDocument(): void {
  let told = { name: '', edited: false };
  const tell = () => {
    const { document, edited } = documentStore.getState();
    if (document.name === told.name && edited === told.edited) return;
    told = { name: document.name, edited };
    void desk.showState(told);
  };
  documentStore.subscribe(tell);
  tell();
}
