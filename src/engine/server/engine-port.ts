/** The engine's end of the connection to a page: Node's MessagePort and Electron's MessagePortMain both fit behind it. */
export interface EnginePort {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other end is gone: the page was reloaded or closed. */
  onClose(listener: () => void): void;
  close(): void;
}
