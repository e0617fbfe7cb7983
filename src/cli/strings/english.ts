import type { CommandStrings } from './command-strings.ts';

const format = new Intl.NumberFormat('en');

const counted = (count: number, one: string) => `${format.format(count)} ${count === 1 ? one : `${one}s`}`;

const names = { train: 'training', dev: 'dev', test: 'test' } as const;

export const english: CommandStrings = {
  severity: { error: 'error', warning: 'warning' },
  help: {
    program: 'Make, check and train the neural networks of Gradient Desk without its window.',
    commands: {
      new: 'write a new project file, from a template or from a list of layers',
      check: 'print layers and shapes of a project, and what is wrong with it',
      inspect: 'say what files of data hold: columns of a table, arrays with shapes, pictures and their classes',
      train: 'train a project by gradient descent, momentum, RMSProp or Adam',
    },
    arguments: {
      template: 'name of a template',
      file: 'project file (.gdesk)',
      dataFiles: 'files of data: one .csv or .tsv, or .npy, .npz and .h5, or one folder of pictures',
    },
    options: {
      layers: 'features and units, as in 64,32,16,10: n_x first, then the units of each dense layer',
      activations: 'activation of each dense layer, as in relu,relu,softmax',
      initializer: 'how the weights of each dense layer start; by default as suits its activation; normal is randn × 0.01',
      cost: 'cost; by default the one that fits the last activation',
      dataset: 'with --layers, the data to train on; by default it is given when training',
      out: 'file to write',
      force: 'replace the file where it exists already',
      json: 'write one JSON object to stdout',
      iterations: 'iterations of this run; by default those of the project',
      learningRate: 'learning rate α; by default that of the project',
      seed: "seed of the initial weights, NumPy's RandomState(seed); starts anew",
      batchSize: 'examples of one iteration, or all',
      optimizer: 'how a gradient changes its parameter; another than that of the project starts from its usual constants',
      beta: 'β of momentum; usually 0.9',
      beta1: 'β₁ of Adam; usually 0.9',
      beta2: 'β₂ of RMSProp (usually 0.9) and Adam (usually 0.999)',
      epsilon: 'ε of RMSProp and Adam; usually 1e-8',
      decay: 'how α falls: α / (1 + rate·t) or α·rate^t after t intervals',
      decayRate: 'rate of the decay',
      decayEvery: 'interval of the decay in epochs (passes over all examples)',
      l2: 'λ of the L2 penalty λ/(2m)·Σ‖W‖² on the cost; 0 for none',
      precision: 'float64 or float32; by default that of the project',
      threads: 'most threads to train with; by default one less than the machine has processors, where they pay',
      firstLayer: 'how the first dense layer is computed; gram pays for more features than examples',
      init: 'initial parameters: an .npz with W1, b1, W2 … (a bias that is not in it is zero); starts anew',
      fresh: 'start anew although the file holds trained parameters',
      data: 'files of data in place of --x and --y: a table, files of arrays, or a folder of pictures; `inspect` says what they hold',
      label: 'column of a table with the labels, by its name or number; by default the one that suggests itself',
      missing: 'what to do where a value of a table is missing: refuse, leave-out (the row) or fill (with the mean)',
      side: 'pixels a side that pictures are made; by default as many as the network was drawn for',
      fit: 'how pictures become square: crop to the middle, or stretch',
      x: 'features X: .npy, .csv, or .npz and .h5 with the name of the array behind a #',
      y: 'labels Y: one label an example, or one-hot',
      testX: 'features of a test set',
      testY: 'labels of a test set',
      examplesAxis: 'which axis of the arrays counts the examples: first or last',
      scale: 'factor on all features, as in 1/255',
      split: 'percent of the examples for train, dev and test, as in 60/20/20; by default those of the project',
      splitSeed: "seed of the split, NumPy's RandomState(seed).permutation(m)",
      noStratify: 'split without regard to classes',
      reportEvery: 'iterations from one reported cost to the next',
      costs: 'write the reported costs to a .csv file',
      save: 'write the project with its trained parameters to a .gdesk file',
      gradients: 'hold the gradients of backpropagation against difference quotients',
      entries: 'most entries of each parameter tensor to check; the rest is left out by chance',
      examples: 'examples to take the cost over; by default all',
      language: 'language of all texts: en or ja; by default that of the system',
      help: 'show this help',
      version: 'show the version',
    },
    titles: {},
    checkNotes: `
--gradients computes in float64, at the parameters in the file or else the initial ones. --entries, --examples, --seed and the
data (--x and --y, else the data that the project names) belong to it.

Exit codes: 0 no errors, 1 errors, or gradients that are wrong (relative difference above 1e-3), 2 wrong usage, 130 stopped with Ctrl+C.`,
    trainNotes: `
Training goes on from the parameters in the file, if it has any; --fresh, --seed or --init start anew.
Reported is the cost before the update of every N-th iteration and of the last; the final cost is the one after the last update.
The optimizer, its constants, --batch-size, --decay and --l2 are the project's unless they are given; --save writes those of the run.
--data takes the examples from a table, a folder of pictures, or arrays that are called x and y, images and labels, train_set_x and so on; arrays of
test data are taken for a test. Without --data, --x and --y the data is the one that the project names.

Exit codes: 0 done, 1 the model or data has errors, 2 wrong usage, 3 the cost became infinite or NaN (the last finite
parameters are kept and saved), 130 stopped with Ctrl+C (what was learned so far is saved).`,
  },
  usage: {
    unknownOption: (option) => `There is no option ${option}.`,
    unknownCommand: (command) => `There is no command ${command}.`,
    missingCommand: 'A command is missing: new, check, inspect or train.',
    missingArgument: (argument) => `The ${argument} is missing.`,
    missingValue: (option) => `${option} needs a value.`,
    missingOption: (option) => `${option} is missing.`,
    excessArguments: 'There are more arguments than the command takes.',
    invalid: (option, value, expected) => `${option} cannot be "${value}": it must be ${expected}.`,
    together: (one, other) => `${one} and ${other} go together: give both or neither.`,
    needs: (option, other) => `${option} needs ${other}.`,
    constantOf: (option, choice, owners, present) => `${option} is for ${choice} ${owners.join(' or ')}, but here it is ${present}.`,
    either: (one, other) => `Give either ${one} or ${other}.`,
    activationCount: (activations, layers) =>
      `--activations has ${activations} names, but --layers describes ${layers} dense layers (the first number is n_x).`,
    featuresOf: (dataset, features, first) =>
      `An example of ${dataset} has ${features} ${features === 1 ? 'feature' : 'features'}, but --layers begins with ${first}. Begin it with ${features}.`,
    exists: (file) => `${file} exists already. Use --force to replace it.`,
    didYouMean: (suggestion) => `Is ${suggestion} meant?`,
    seeHelp: (command) => `See ${command} --help.`,
  },
  expected: {
    integer: (minimum, maximum) => `a whole number from ${format.format(minimum)} to ${format.format(maximum)}`,
    positive: 'a number above 0',
    within: ({ minimum, maximum, isMinimumExcluded, isMaximumExcluded }) => {
      const least = `${isMinimumExcluded ? 'above' : 'from'} ${format.format(minimum)}`;
      if (isMaximumExcluded) return `a number ${least} ${isMinimumExcluded ? 'and' : 'to'} below ${format.format(maximum)}`;
      return `a number ${least} ${isMinimumExcluded ? 'and at most' : 'to'} ${format.format(maximum)}`;
    },
    allOrInteger: (minimum, maximum) => `all, or a whole number from ${format.format(minimum)} to ${format.format(maximum)}`,
    oneOf: (values) => `one of ${values.join(', ')}`,
    shares: 'three numbers for train, dev and test that add up to 100, as in 60/20/20, with some for train',
    fraction: 'a number or a fraction, as in 1/255',
    layers: 'at least two whole numbers above 0, as in 64,32,16,10',
  },
  created: (file, name) => `Written: ${file} (${name})`,
  parameters: (count) => counted(count, 'parameter'),
  noProblems: 'No problems.',
  gradients: {
    heading: (iteration, examples, allExamples) =>
      `gradients at iteration ${format.format(iteration)}, ${examples === allExamples ? counted(examples, 'example') : `${format.format(examples)} of ${counted(allExamples, 'example')}`}, float64:`,
    columns: ['tensor', 'entries', 'relative difference', 'worst entry', 'its gradient', 'its quotient', 'verdict'],
    entries: (checked, all) => `${format.format(checked)} of ${format.format(all)}`,
    verdicts: { right: 'right', unclear: 'nothing to tell', look: 'look closer', wrong: 'WRONG' },
    rightWithinRounding: 'right, by rounding',
    corner: (matrix, row, column) => `set apart, as ${matrix}[${row}, ${column}] is at the corner of its activation function`,
    overflow: 'set apart, as a cost or the gradient is not finite',
    moreApart: (parameter, count) => `${parameter}: ${format.format(count)} more set apart`,
    summary: {
      right: 'The gradients are right (relative difference below 1e-7, or explained by rounding).',
      unclear: 'No gradient is wrong, but some are too small, or not finite, to be compared.',
      look: 'Look closer: a relative difference is above 1e-7, though not above 1e-3.',
      wrong: 'Gradients are wrong: a relative difference is above 1e-3.',
    },
    interrupted: 'The gradient check was stopped.',
  },
  inspect: {
    table: (rows, columns, delimiter) =>
      `a table of ${counted(rows, 'row')} and ${counted(columns, 'column')}, ${delimiter === '\t' ? 'with tabs' : `with "${delimiter}"`} between cells:`,
    arrays: (count) => `${counted(count, 'array')}:`,
    pictures: (count, smallest, largest) =>
      `${counted(count, 'picture')} ${smallest === largest ? `of ${smallest} pixels` : `from ${smallest} to ${largest} pixels`}:`,
    columns: ['column', 'name', 'holds', 'different', 'missing', 'read as'],
    types: { numbers: 'numbers', categories: 'categories', empty: 'nothing' },
    test: (array) => `${array} of the test data`,
    more: (count) => `  … and ${format.format(count)} more`,
  },
  classes: {
    heading: (data) => `classes of the ${names[data]} data:`,
    columns: ['class', 'precision', 'recall', 'F1', 'support'],
  },
  training: {
    optimizerChanged: (iteration, before, now, hasAverages) =>
      `Up to iteration ${format.format(iteration)}: ${before}. From there: ${now}${hasAverages ? ', its averages from zero' : ''}.`,
    optimizerStartsAnew: (optimizer) =>
      `The averages of ${optimizer} start from zero: the file has none that fit this data, penalty and form of the first layer.`,
    settings: (phrases) => `training: ${phrases.join('; ')}`,
    gramForm: 'first layer: Gram form',
    cost: 'cost',
    finalCost: (iteration, cost) => `cost ${cost} after ${counted(iteration, 'iteration')}`,
    accuracy: (data, accuracy) => `accuracy ${accuracy} on the ${names[data]} data`,
    partCost: (data, cost) => `cost ${cost} on the ${names[data]} data`,
    parts: (train, dev, test) => `examples: ${train} to train, ${dev} dev, ${test} test`,
    timing: (iterations, seconds, perSecond) => `${counted(iterations, 'iteration')} in ${seconds} s, ${perSecond} a second`,
    saved: (file) => `saved to ${file}`,
    interrupted: (iteration) => `Stopped after iteration ${format.format(iteration)}.`,
    report: (iteration, cost) => `iteration ${iteration}  cost ${cost}`,
  },
};
