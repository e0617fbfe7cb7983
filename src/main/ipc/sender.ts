import { isOfOrigin } from '../security/page-origin.ts';

/** Of a frame that sent something: where it is from, and the frame around it. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Why a sender is not listened to, or null: only the main frame of the page's own origin is. A frame that is gone already comes as null. */
export function senderProblem(frame: SenderFrame | null, origin: string): string | null {
  if (!frame) return 'its frame is gone';
  if (frame.parent) return 'it is not the main frame';
  return isOfOrigin(frame.url, origin) ? null : `it is from ${frame.url}`;
}
