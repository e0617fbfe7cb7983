import { describe, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

describe('wrong usage', () => {
  it.each([
    [[], 'A command is missing'],
    [['paint'], 'There is no command paint'],
    [['check'], 'FILE is missing'],
    [['check', 'a.gdesk', 'b.gdesk'], 'more arguments'],
    [['check', 'a.gdesk', '--colour'], 'There is no option --colour'],
    [['train', 'a.gdesk', '--iteration', '5'], 'Is --iterations meant?'],
    [['train', 'a.gdesk', '--seed'], '--seed needs a value'],
    [['train', 'a.gdesk', '--iterations', '0'], 'a whole number from 1 to 100,000,000'],
    [['train', 'a.gdesk', '--iterations', '1.5'], '--iterations cannot be "1.5"'],
    [['train', 'a.gdesk', '--learning-rate', '-1'], 'a number above 0'],
    [['train', 'a.gdesk', '--learning-rate', '1e999'], 'a number above 0'],
    [['train', 'a.gdesk', '--seed', '4294967296'], '--seed'],
    [['train', 'a.gdesk', '--precision', 'float16'], 'one of float64, float32'],
    [['train', 'a.gdesk', '--batch-size', '0'], 'all, or a whole number from 1 to 100,000,000'],
    [['train', 'a.gdesk', '--batch-size', 'half'], '--batch-size cannot be "half"'],
    [['train', 'a.gdesk', '--optimizer', 'sgd'], 'one of gradient_descent, momentum, rmsprop, adam'],
    [['train', 'a.gdesk', '--beta1', '1'], 'a number from 0 to below 1'],
    [['train', 'a.gdesk', '--epsilon', '0'], 'a number above 0 and at most 1'],
    [['train', 'a.gdesk', '--optimizer', 'momentum', '--beta1', '0.9'], '--beta1 is for --optimizer adam, but here it is momentum.'],
    [['train', 'a.gdesk', '--optimizer', 'momentum', '--epsilon', '1e-8'], '--epsilon is for --optimizer rmsprop or adam'],
    [['train', 'a.gdesk', '--decay', 'cosine'], 'one of none, inverse_time, exponential'],
    [['train', 'a.gdesk', '--decay', 'none', '--decay-rate', '1'], '--decay-rate is for --decay inverse_time or exponential'],
    [['train', 'a.gdesk', '--decay', 'exponential', '--decay-rate', '1.5'], '--decay-rate cannot be "1.5"'],
    [['train', 'a.gdesk', '--decay', 'exponential', '--decay-every', '0.5'], 'a whole number from 1 to 100,000,000'],
    [['train', 'a.gdesk', '--l2', '-0.1'], 'a number from 0 to 1,000,000'],
    [['train', 'a.gdesk', '--threads', '0'], '--threads'],
    [['train', 'a.gdesk', '--scale', '1/0'], 'as in 1/255'],
    [['train', 'a.gdesk', '--scale', '1/2/3'], 'as in 1/255'],
    [['train', 'a.gdesk', '--examples-axis', 'middle'], 'one of first, last'],
    [['train', 'a.gdesk', '--x', 'x.npy'], '--x and --y go together'],
    [['train', 'a.gdesk', '--test-y', 'y.npy'], '--test-x and --test-y go together'],
    [['new', 'planar'], '--out is missing'],
    [['new', '--out', 'x.gdesk'], 'either TEMPLATE or --layers'],
    [['new', 'planar', '--layers', '2,1', '--out', 'x.gdesk'], 'either TEMPLATE or --layers'],
    [['new', 'planar', '--cost', 'mean_squared_error', '--out', 'x.gdesk'], 'either TEMPLATE or --cost'],
    [
      ['new', 'tulips', '--out', 'x.gdesk'],
      'one of logistic, planar, relu, zeros, digits, digits_adam, dropout, residual, circles, moons, spiral, iris, breast_cancer, sine, cats',
    ],
    [['new', '--layers', '2,4,1', '--activations', 'tanh', '--out', 'x.gdesk'], '2 dense layers'],
    [['new', '--layers', '2,4,1', '--activations', 'tanh,step', '--out', 'x.gdesk'], '"step"'],
    [['new', '--layers', '2,4,1', '--out', 'x.gdesk'], '--activations is missing'],
    [['new', '--layers', '2,x', '--activations', 'tanh', '--out', 'x.gdesk'], '--layers cannot be "2,x"'],
    [['new', '--layers', '2', '--activations', 'tanh', '--out', 'x.gdesk'], '--layers cannot be "2"'],
    [['check', 'a.gdesk', '--lang', 'fr'], 'one of en, ja'],
  ])('%j: %s', async (argv, message) => {
    const { code, stdout, stderr } = await runCaptured(argv);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain('--help');
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('language', () => {
  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, []],
    [{ LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, []],
    [{ LANG: 'en_US.UTF-8' }, ['--lang', 'ja']],
    [{}, ['--lang=ja']],
  ])('is Japanese with %j and %j', async (variables, options) => {
    const { code, stderr } = await runCaptured(['check', 'missing.gdesk', ...options], { variables });
    expect(code).toBe(1);
    expect(stderr).toContain('missing.gdesk を開けません');
    expect((await runCaptured([...options, 'train', '--help'], { variables })).stdout).toContain('使い方: gradient-desk train');
    expect((await runCaptured([...options, 'paint'], { variables })).stderr).toContain('paint というコマンドはありません');
  });

  it('is English otherwise', async () => {
    const { stderr } = await runCaptured(['check', 'missing.gdesk'], { variables: { LANG: 'de_DE.UTF-8' } });
    expect(stderr).toContain('error GD509: missing.gdesk cannot be opened');
  });
});

describe('help', () => {
  it('names every option of train and what exit codes mean', async () => {
    const { code, stdout, stderr } = await runCaptured(['train', '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const option of [
      '--init',
      '--batch-size',
      '--optimizer',
      '--beta1',
      '--decay-every',
      '--l2',
      '--report-every',
      '--examples-axis',
      '--lang',
      'Exit codes: 0 done',
    ])
      expect(stdout).toContain(option);
  });

  it('gives the version', async () => {
    expect(await runCaptured(['--version'])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });
});
