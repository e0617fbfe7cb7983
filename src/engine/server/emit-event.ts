import type { EngineEventName, EnginePayload } from '../../shared/ipc/engine-protocol.ts';

/** Tells the page something unasked. */
export type EmitEvent = <N extends EngineEventName>(name: N, payload: EnginePayload<N>) => void;
