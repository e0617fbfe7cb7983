import { beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { dismissNotice, dismissNotices, dismissRunNotices, noticeStore, notify } from './notice-store.ts';

const codes = () => noticeStore.getState().notices.map(({ diagnostic }) => diagnostic.code);

beforeEach(() => noticeStore.setState({ notices: [] }));

describe('notices', () => {
  it('show the newest of a kind instead of all of them', () => {
    notify([diagnose('GD602', { iteration: 100 })]);
    notify([diagnose('GD501', { file: 'a.gdesk' })]);
    notify([diagnose('GD602', { iteration: 200 })]);
    expect(codes()).toEqual(['GD501', 'GD602']);
    expect(noticeStore.getState().notices[1]?.diagnostic.data).toEqual({ iteration: 200 });
  });

  it('never cover the canvas: the oldest give way', () => {
    notify([diagnose('GD501', { file: 'a' }), diagnose('GD503', { file: 'b' })]);
    notify([diagnose('GD603', {}), diagnose('GD604', { problem: 'run-ended', value: '' })]);
    expect(codes()).toEqual(['GD503', 'GD603', 'GD604']);
  });

  it('go away one by one, or by what they tell', () => {
    notify([diagnose('GD501', { file: 'a' }), diagnose('GD503', { file: 'b' }), diagnose('GD603', {})]);
    dismissNotice(noticeStore.getState().notices[0]?.id ?? 0);
    expect(codes()).toEqual(['GD503', 'GD603']);
    dismissNotices('GD603', 'GD604');
    expect(codes()).toEqual(['GD503']);
  });

  it('go with the run that they were about; what is about a file or a stopped engine stays', () => {
    notify([
      diagnose('GD302', { megabytes: 80_000, maximum: 3072 }),
      diagnose('GD509', { file: 'a.gdesk', problem: 'gone' }),
      diagnose('GD603', {}),
    ]);
    dismissRunNotices();
    expect(codes()).toEqual(['GD509', 'GD603']);
  });
});
