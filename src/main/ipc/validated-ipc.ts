import { ipcMain, type WebContents } from 'electron';
import {
  channelPrefix,
  type MainAnswer,
  type MainArgument,
  type MainEventName,
  type MainPayload,
  type MainRequestName,
  mainEvents,
  mainRequests,
} from '../../shared/ipc/main-api.ts';
import { log } from '../log.ts';
import { eventChannel, requestChannel } from './channels.ts';
import { senderProblem } from './sender.ts';

/** What answers each request of the page. `sender` is the page that asks. */
export type MainAnswers = {
  readonly [N in MainRequestName]: (argument: MainArgument<N>, sender: WebContents) => MainAnswer<N> | Promise<MainAnswer<N>>;
};

/**
 * Answers the page's requests; the only place that listens to pages. A request counts only from the main frame of `origin` and with an
 * argument that fits the contract; anything else is logged and refused. The page is told no more than that.
 */
export function answerRequests(answers: MainAnswers, origin: string): void {
  for (const name of Object.keys(mainRequests) as MainRequestName[]) answerRequest(name, answers[name], origin);
}

function answerRequest<N extends MainRequestName>(name: N, answer: MainAnswers[N], origin: string): void {
  const channel = requestChannel(name);
  if (!channel.startsWith(channelPrefix)) throw new Error(`${channel} is outside of ${channelPrefix}`);
  ipcMain.handle(channel, async (event, ...values: unknown[]) => {
    const problem = senderProblem(event.senderFrame, origin);
    if (problem) throw refusal(`a request ${name}: ${problem}`);
    const argument = mainRequests[name].argument.safeParse(values[0]);
    if (!argument.success || values.length !== 1) throw refusal(`a request ${name}: its argument does not fit`);
    const value = await answer(argument.data as MainArgument<N>, event.sender);
    return mainRequests[name].answer.parse(value);
  });
}

/** Tells the page something. Where the page is gone, nobody is told. */
export function sendEvent<N extends MainEventName>(contents: WebContents, name: N, payload: MainPayload<N>): void {
  if (!contents.isDestroyed()) contents.send(eventChannel(name), mainEvents[name].parse(payload));
}

function refusal(what: string): Error {
  log(`Refused ${what}`);
  const error = new Error('refused');
  error.stack = '';
  return error;
}
