import { type EngineMessage, pageMessageSchema } from '../../shared/ipc/engine-protocol.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { dispatch } from './dispatch.ts';
import type { EmitEvent } from './emit-event.ts';
import type { EnginePort } from './engine-port.ts';
import { type EngineFiles, Session } from './session.ts';

/** A page that is being served. */
export interface Connection {
  /** Stops the page's run and closes the port. */
  close(): void;
}

/**
 * Serves one page over a port, by the protocol of `engine-protocol.ts`. Each message is parsed; what cannot be understood is refused with GD604
 * and changes nothing. When the port closes, because the page was reloaded or closed, its run stops.
 */
export function serve(port: EnginePort, files: EngineFiles): Connection {
  let isOpen = true;
  const post = (message: EngineMessage) => {
    if (isOpen) port.postMessage(message);
  };
  const emit: EmitEvent = (name, payload) => post({ type: 'event', name, payload });
  const session = new Session(files, emit);
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    session.close();
  };
  port.onMessage((data) => {
    const message = pageMessageSchema.safeParse(data);
    if (!message.success) {
      const refusal = diagnose('GD604', { problem: 'not-understood', value: 'type' });
      emit('diagnostics', { runId: session.runId, diagnostics: [refusal] });
    } else if (message.data.type === 'grant') {
      session.grant(message.data.ticks);
    } else if (message.data.type === 'takeViews') {
      session.takeViews();
    } else {
      const { id, name, argument } = message.data;
      // A rejection is a programming error: it ends the process, and the main process starts another.
      void dispatch(session, name, argument).then((result) => post({ type: 'answer', id, result }));
    }
  });
  port.onClose(end);
  return {
    close: () => {
      end();
      port.close();
    },
  };
}
