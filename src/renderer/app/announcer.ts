import { createStore } from 'zustand/vanilla';

/** What is told in words to who cannot see it happen. */
export type AnnouncementTopic = 'history' | 'drawing' | 'selection' | 'find' | 'training' | 'problems' | 'data';

/** Words in the language of the window, asked for when they are told; null where there is nothing to tell any more. */
type Words = () => string | null;

/** What was told last, with a number of its own: the same words again are told again. */
export const announcementStore = createStore<{ readonly text: string; readonly id: number }>(() => ({ text: '', id: 0 }));

/** Milliseconds in which what belongs together comes in. */
const gathering = 300;

/** Milliseconds from one announcement to the next, so that none cuts the other short. */
const pause = 1200;

const waiting = new Map<AnnouncementTopic, Words>();
let timer: ReturnType<typeof setTimeout> | null = null;
let lastTold = Number.NEGATIVE_INFINITY;

/** Tells something soon, together with what else there is to tell. What waits of the same topic gives way to it. */
export function announce(topic: AnnouncementTopic, words: Words): void {
  waiting.delete(topic);
  waiting.set(topic, words);
  if (timer === null) timer = setTimeout(tell, Math.max(gathering, lastTold + pause - Date.now()));
}

function tell(): void {
  timer = null;
  const texts = [...waiting.values()].map((words) => words()).filter((text) => text !== null);
  waiting.clear();
  if (texts.length === 0) return;
  lastTold = Date.now();
  announcementStore.setState(({ id }) => ({ text: texts.join(' '), id: id + 1 }));
}
