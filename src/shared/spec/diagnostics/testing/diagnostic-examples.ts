import type { DataOf, DiagnosticCode } from '../diagnostic.ts';

/** A situation in which a diagnostic is given, for docs/diagnostics.md and for the tests of its texts. */
export interface DiagnosticExample<C extends DiagnosticCode> {
  /** What the diagnostic means, whatever its figures. */
  readonly meaning: string;
  readonly situation: string;
  readonly data: DataOf<C>;
}

/** One for each code: a diagnostic without an example does not compile. */
export const diagnosticExamples: { readonly [C in DiagnosticCode]: DiagnosticExample<C> } = {
  GD101: {
    meaning: 'The predictions have another number of rows than the labels Y.',
    situation: 'Three sigmoid units in front of a Cost over the flower data, whose Y is (1, 400).',
    data: { rows: 3, labelRows: 1, last: 'Dense 2' },
  },
  GD102: {
    meaning: 'A layer that needs columns of numbers gets pictures.',
    situation: 'The digits, pictures of 8×8, are wired straight into a Dense layer.',
    data: { layer: 'Dense', features: '8×8', count: 64 },
  },
  GD103: {
    meaning: 'The data that was given has another number of features than the network was drawn for.',
    situation: '`train --x X.npy` with 30 features an example, for a network drawn for 64.',
    data: { features: '30', expected: '64' },
  },
  GD104: {
    meaning: 'An Add layer gets values of different shapes.',
    situation: 'A skip connection around a layer of 6 units, while the layer before it has 4.',
    data: { layer: 'Add', first: 'Dense 1', other: 'Dense 2' },
  },
  GD105: {
    meaning: 'A Concat layer gets pictures, which have no rows to put below each other.',
    situation: 'The digits are wired into a Concat beside a Dense layer.',
    data: { layer: 'Concat', features: '8×8', count: 64 },
  },
  GD106: {
    meaning: 'As GD101, but no single layer has the units that make up the rows.',
    situation: 'A Concat of 2 and 4 rows is wired straight to the Cost.',
    data: { last: 'Concat', rows: 6, labelRows: 1 },
  },
  GD201: { meaning: 'Nothing brings data.', situation: 'A drawing without an Input.', data: {} },
  GD202: { meaning: 'Nothing says what is to be lowered.', situation: 'A drawing without a Cost.', data: {} },
  GD203: { meaning: 'Several layers want to bring the data.', situation: 'A second Input was dragged in.', data: { count: 2 } },
  GD204: { meaning: 'Several numbers want to be lowered.', situation: 'A second Cost was dragged in.', data: { count: 2 } },
  GD205: {
    meaning: 'A layer has no wire that leads to it.',
    situation: 'A Dense layer that was dragged in and not yet wired.',
    data: { layer: 'Dense 2' },
  },
  GD206: {
    meaning: 'A wire closes a cycle.',
    situation: 'The output of Dense 2 is wired back to Dense 1, which feeds it.',
    data: { layer: 'Dense 1' },
  },
  GD207: {
    meaning: 'A layer that takes one value gets two.',
    situation: 'Two layers are wired to one Dense layer.',
    data: { layer: 'Dense 2' },
  },
  GD209: { meaning: 'A wire leads into an Input.', situation: 'A wire drawn from Dense to Input.', data: { layer: 'Input' } },
  GD210: { meaning: 'A wire leads out of a Cost.', situation: 'A wire drawn from Cost to Dense.', data: { layer: 'Cost' } },
  GD211: {
    meaning: 'The drawing has more nodes or wires than can be handled.',
    situation: 'A file with 2,500 nodes.',
    data: { nodes: 2500, edges: 2499, maximum: 2000 },
  },
  GD212: { meaning: 'No layer has weights.', situation: 'An Input is wired straight to a Cost.', data: {} },
  GD213: { meaning: 'A layer that joins values gets only one.', situation: 'One wire leads to an Add.', data: { layer: 'Add' } },
  GD214: { meaning: 'Too many wires lead to a layer.', situation: 'A 17th wire into a Concat.', data: { layer: 'Concat', maximum: 16 } },
  GD215: {
    meaning: 'Two wires connect the same two layers.',
    situation: 'Dense 1 is wired to Add a second time.',
    data: { layer: 'Add', from: 'Dense 1' },
  },
  GD216: { meaning: 'What a layer gives is never used.', situation: 'A branch that ends in a Dense layer.', data: { layer: 'Dense 3' } },
  GD230: {
    meaning: 'A wire to or from a folded group could belong to several of its layers.',
    situation: 'A wire drawn to a block whose two branches both wait for data.',
    data: { group: 'hidden layers', count: 2 },
  },
  GD301: {
    meaning: 'A number of units is impossible.',
    situation: 'A file in which a Dense layer has 0 units.',
    data: { layer: 'Dense 1', units: 0, maximum: 100_000 },
  },
  GD302: {
    meaning: 'The matrices of a training do not fit into memory.',
    situation: 'Two Dense layers of 20,000 units each.',
    data: { megabytes: 9600, maximum: 3072 },
  },
  GD303: { meaning: 'A hidden layer starts with zeros.', situation: 'The template "All weights zero".', data: { layer: 'Dense 1' } },
  GD304: {
    meaning: 'A linear layer feeds only further dense layers, so both are one.',
    situation: 'A hidden layer with the activation linear.',
    data: { layer: 'Dense 1' },
  },
  GD305: {
    meaning: 'A parameter of a layer has a value that its kind does not know.',
    situation: 'A model spec with an activation of another program.',
    data: { layer: 'Dense 1', parameter: 'activation', value: 'swish' },
  },
  GD306: {
    meaning: 'A setting of training is out of its range.',
    situation: 'A learning rate of 0.',
    data: { parameter: 'α', value: '0', range: 'above 0' },
  },
  GD307: {
    meaning: 'The first layer was to be computed in Gram form and cannot be.',
    situation: '`train --first-layer gram --optimizer adam`.',
    data: { problem: 'optimizer', value: 'adam' },
  },
  GD309: {
    meaning: 'Dropout stands behind the last layer with weights.',
    situation: 'A Dropout between the last Dense layer and a mean squared error.',
    data: { layer: 'Dropout' },
  },
  GD308: {
    meaning: 'Softmax is taken over a single unit.',
    situation: 'A last layer of one unit with softmax and mean squared error.',
    data: { layer: 'Dense 2' },
  },
  GD310: {
    meaning: 'The features are far from 1, or some spread far more than others.',
    situation: 'Pixels from 0 to 255 are wired straight into a Dense layer.',
    data: { problem: 'large', largest: 255, ratio: 1 },
  },
  GD311: {
    meaning: 'A layer that prepares X stands behind one that computes in every iteration.',
    situation: 'A Standardize behind a Dense layer.',
    data: { layer: 'Standardize', behind: 'Dense' },
  },
  GD312: {
    meaning: 'X is prepared for one branch and read as it is by another.',
    situation: 'Input feeds a Standardize and, beside it, a Dense layer.',
    data: { layer: 'Standardize', source: 'Input', other: 'Dense 2' },
  },
  GD313: {
    meaning: 'What was fitted to the examples, or what comes out, is not finite.',
    situation: 'A feature so large that its square overflows.',
    data: { step: 'mu1 = mean(X)', feature: 2, example: 5, value: 'Infinity' },
  },
  GD314: {
    meaning: 'A hidden layer has more than 1,024 units and more than ten times as many as there are examples and values that come in.',
    situation: 'Dense 1 of the planar template with 40000 units instead of 4.',
    data: { layer: 'Dense 1', units: 40_000, incoming: 2, examples: 400 },
  },
  GD315: {
    meaning: 'A layer would make more features than are of use.',
    situation: 'Polynomial features of degree 3 of the digits, whose pictures have 64 pixels.',
    data: { layer: 'Polynomial', made: 'polynomial', features: 64, count: 47_904, maximum: 20_000 },
  },
  GD316: {
    meaning: 'A layer is to work on a feature that X does not have.',
    situation: 'One-hot of feature 3 behind the flower, whose points have two coordinates.',
    data: { layer: 'One-hot', feature: 3, features: 2 },
  },
  GD317: {
    meaning: 'A feature has more different values among the training examples than it was given categories.',
    situation: 'One-hot with 3 categories of a column of months.',
    data: { step: 'X = one_hot(X[0], categories1)', feature: 1, found: 12, categories: 3 },
  },
  GD318: {
    meaning: 'A feature has fewer different values among the training examples than it was given categories.',
    situation: 'One-hot with 12 categories of a column of months, trained on the examples of one summer.',
    data: { step: 'X = one_hot(X[0], categories1)', feature: 1, found: 3, categories: 12 },
  },
  GD319: {
    meaning: 'Other examples have a value that is no category of the training examples.',
    situation: 'A test set with a category that the training set does not have.',
    data: { step: 'X = one_hot(X[0], categories1)', feature: 1, count: 2, example: 17, value: 5 },
  },
  GD320: {
    meaning: 'α is too large for an optimizer whose steps are about α long.',
    situation: 'Adam with the 1.2 that gradient descent took.',
    data: { learningRate: 1.2, optimizer: 'Adam', usual: 0.001 },
  },
  GD321: {
    meaning: 'The L2 penalty outweighs the data.',
    situation: 'λ 1000 with 400 examples.',
    data: { l2: 1000, columns: 400 },
  },
  GD322: {
    meaning: 'α is too large for gradient descent or momentum.',
    situation: 'Gradient descent with α 50.',
    data: { learningRate: 50, usual: 0.1 },
  },
  GD323: {
    meaning: 'α is so small that nothing will be learned.',
    situation: 'Gradient descent with α 1e-7 over 10,000 iterations.',
    data: { learningRate: 1e-7, iterations: 10_000, usual: 0.1 },
  },
  GD401: {
    meaning: 'The cost takes a logarithm of what the last activation gives, which need not be a probability.',
    situation: 'ReLU in front of a binary cross-entropy; likewise softmax, or sigmoid in front of a categorical one.',
    data: { cost: 'binary_cross_entropy', activation: 'relu', fitting: 'sigmoid', last: 'Dense 2' },
  },
  GD402: {
    meaning: 'The cost is not defined for labels of this kind.',
    situation: 'Binary cross-entropy where Y holds numbers to predict.',
    data: { cost: 'binary_cross_entropy', labels: '2 × ℝ', fitting: 'mean_squared_error' },
  },
  GD403: {
    meaning: 'X and Y hold different numbers of examples.',
    situation: 'X of 209 pictures and Y of 50 labels.',
    data: { x: 'train_x.npy (209, 12288)', y: 'test_y.npy (50,)', xExamples: 209, yExamples: 50 },
  },
  GD404: {
    meaning: 'The data holds NaN or infinity.',
    situation: 'A missing value in a .csv was read as NaN.',
    data: { file: 'X.csv', value: 'NaN', example: 17, feature: 3 },
  },
  GD405: {
    meaning: 'A label is none that the network knows.',
    situation: 'A label 10 where there are ten classes, 0 to 9.',
    data: { file: 'Y.npy', value: '10', example: 4, expected: '0 … 9' },
  },
  GD406: {
    meaning: 'The project says what its data looks like, but holds none.',
    situation: 'A project made for `train --x --y` is opened in the window.',
    data: { features: '64' },
  },
  GD407: {
    meaning: 'The labels have a shape that cannot be read as labels.',
    situation: 'Labels of three axes.',
    data: { file: 'Y.npy', shape: '(5, 5, 2)', expected: '(m,), (m, 1), (1, m)' },
  },
  GD408: {
    meaning: 'As GD401, but what the cost reads has no activation at all.',
    situation: 'An Add is wired straight to a binary cross-entropy.',
    data: { cost: 'binary_cross_entropy', fitting: 'sigmoid', last: 'Add' },
  },
  GD409: {
    meaning: 'Dropout changes probabilities of which the cost takes the logarithm.',
    situation: 'A Dropout between the last Dense layer and a cross-entropy.',
    data: { cost: 'binary_cross_entropy', layer: 'Dropout' },
  },
  GD410: {
    meaning: 'An array has one axis where a matrix is meant. It was read as it was meant, but NumPy would not do so.',
    situation: '`train --y Y.npy` with labels of the shape (209,).',
    data: { name: 'Y', file: 'Y.npy', shape: '(209,)', readAs: '(1, 209)', column: '(209, 1)', broadcast: '(209, 209)' },
  },
  GD411: {
    meaning: 'Labels lie in a column although examples are said to lie along the last axis.',
    situation: '`train --examples-axis last --y Y.npy` with labels of the shape (209, 1).',
    data: { file: 'Y.npy', shape: '(209, 1)', readAs: '(1, 209)', broadcast: '(209, 209)' },
  },
  GD421: {
    meaning: 'The data is to be drawn by hand, and no point is there.',
    situation: 'All points of a drawn dataset were cleared.',
    data: {},
  },
  GD420: {
    meaning: 'The split of the data leaves no example for training.',
    situation: 'The data is split with 60 % for dev and 40 % for test.',
    data: { examples: 400, dev: 60, test: 40 },
  },
  GD430: {
    meaning: 'Columns of the data are the same in every example.',
    situation: 'A CSV with a column "year" that is 2020 in every row.',
    data: { count: 1, features: '3 (year)' },
  },
  GD431: {
    meaning: 'Two columns of the data are the same.',
    situation: 'A CSV in which a column was pasted twice.',
    data: { count: 1, first: '0 (height)', second: '4 (height_2)' },
  },
  GD432: {
    meaning: 'Examples with the same features occur more than once.',
    situation: 'A CSV into which the same measurements were put twice.',
    data: { count: 12, examples: 150, first: 34, second: 37 },
  },
  GD433: {
    meaning: 'Examples that are set apart for testing are trained with too.',
    situation: 'X and test X are the same array of an .npz file.',
    data: { count: 50, examples: 50, test: 0, train: 0 },
  },
  GD482: {
    meaning: 'Predictions are asked for on a part of the data that it does not have.',
    situation: 'The test set is chosen on the Predictions tab, and all examples are trained on.',
    data: { part: 'test' },
  },
  GD483: {
    meaning: 'A decision boundary is asked for of data with a single feature.',
    situation: 'The Boundary tab is opened for data whose X is (1, 200).',
    data: {},
  },
  GD484: {
    meaning: 'An example to predict has another number of features than the network was prepared for.',
    situation: 'An example of 64 numbers is given to a network for pictures of 12×12.',
    data: { features: 64, expected: 144 },
  },
  GD485: {
    meaning: 'A picture that the network is to look at cannot be decoded.',
    situation: 'A text file with the name cat.png is dropped on the window.',
    data: { file: 'cat.png' },
  },
  GD501: { meaning: 'A file is no project.', situation: 'A text file renamed to .gdesk.', data: { file: 'notes.gdesk' } },
  GD502: {
    meaning: 'A project is of a newer version.',
    situation: 'A file of next year.',
    data: { file: 'new.gdesk', version: 9, supported: 3 },
  },
  GD503: { meaning: 'The archive of a project is damaged.', situation: 'A download that broke off.', data: { file: 'half.gdesk' } },
  GD504: {
    meaning: 'An entry of project.json is none.',
    situation: 'A learning rate edited to a word.',
    data: { file: 'mine.gdesk', path: 'training.learningRate', problem: 'wrong-type', expected: 'number' },
  },
  GD505: {
    meaning: 'A file is larger than can be read or written.',
    situation: 'A project of 900 MB.',
    data: { file: 'large.gdesk', megabytes: 900, maximum: 512 },
  },
  GD506: {
    meaning: 'Saved weights do not fit the network.',
    situation: 'W1 in the file is of another network.',
    data: { file: 'mine.gdesk', tensor: 'W1', shape: '(4, 3)', expected: '(4, 2)' },
  },
  GD507: {
    meaning: 'An array cannot be read.',
    situation: 'An .npy of complex numbers.',
    data: { file: 'X.npy', problem: 'number-type', value: 'complex128' },
  },
  GD508: {
    meaning: 'An .npz has no array of that name.',
    situation: '`--x data.npz#x` where the arrays are X and Y.',
    data: { file: 'data.npz', key: 'x', keys: 'X, Y' },
  },
  GD509: { meaning: 'A file cannot be opened.', situation: 'A path that does not exist.', data: { file: 'X.npy', problem: 'ENOENT' } },
  GD510: {
    meaning: 'A file cannot be written.',
    situation: 'A folder without the right to write.',
    data: { file: 'out.gdesk', problem: 'EACCES' },
  },
  GD511: {
    meaning: 'A file is of a kind that is not read.',
    situation: '`--x X.xlsx`.',
    data: { file: 'X.xlsx', kinds: '.npy, .npz, .csv' },
  },
  GD512: {
    meaning: 'A cell of a .csv is no number.',
    situation: 'A cell that says n/a.',
    data: { file: 'X.csv', line: 3, column: 2, value: 'n/a' },
  },
  GD513: {
    meaning: 'Lines of a .csv have different numbers of cells.',
    situation: 'A comma too many in line 5.',
    data: { file: 'X.csv', line: 5, cells: 4, expected: 3 },
  },
  GD514: {
    meaning: 'A recent file is no longer there.',
    situation: 'It was moved to another folder.',
    data: { file: 'mine.gdesk' },
  },
  GD560: { meaning: 'A number stands for no file.', situation: 'The app was started anew while a window waited.', data: {} },
  GD520: { meaning: 'The clipboard holds nothing that can be pasted.', situation: 'A sentence was copied before.', data: {} },
  GD521: {
    meaning: 'The text of copied layers is damaged.',
    situation: 'Copied layers were sent in a message and cut off.',
    data: { place: 'nodes.0' },
  },
  GD522: {
    meaning: 'The layers were copied in a newer program.',
    situation: 'A message from a friend with next year’s version.',
    data: { version: 9, supported: 1 },
  },
  GD523: {
    meaning: 'What was copied does not fit into the drawing.',
    situation: '1,500 layers pasted into a drawing of 800.',
    data: { nodes: 2300, maximum: 2000 },
  },
  GD530: { meaning: 'Reading files of data was stopped.', situation: 'Cancel was pressed.', data: { file: 'houses.csv' } },
  GD531: {
    meaning: 'A cell of a table cannot be used.',
    situation: 'A cell that is empty.',
    data: { file: 'houses.csv', row: 17, column: 3, name: 'rooms', value: '', problem: 'missing' },
  },
  GD532: {
    meaning: 'A column of a table, or the labels of arrays, cannot be used.',
    situation: 'A column of labels that are all the same.',
    data: { file: 'houses.csv', name: 'sold', problem: 'one-class', value: 'yes' },
  },
  GD533: {
    meaning: 'Files of several kinds were chosen.',
    situation: 'A table and an .npy file were dropped together.',
    data: { files: 'houses.csv, X.npy' },
  },
  GD534: {
    meaning: 'A file is no table.',
    situation: 'A quotation mark is never closed.',
    data: { file: 'houses.csv', problem: 'open-quote', row: 40, value: '' },
  },
  GD535: {
    meaning: 'An HDF5 file, or an array in it, cannot be read.',
    situation: 'A virtual array whose numbers lie in another file.',
    data: { file: 'cats.h5', place: 'train_set_x', problem: 'other-file', value: 'more.h5' },
  },
  GD536: {
    meaning: 'A picture cannot be read.',
    situation: 'A download that was cut off.',
    data: { file: 'cat.jpg', problem: 'damaged', value: 'JPEG' },
  },
  GD537: {
    meaning: 'A folder is no set of pictures with classes.',
    situation: 'All pictures lie in one folder, and nothing tells their classes.',
    data: { folder: 'pictures', problem: 'no-labels', value: '' },
  },
  GD540: {
    meaning: 'Rows with missing values were left out.',
    situation: 'A table with empty cells was imported that way.',
    data: { file: 'houses.csv', rows: 12, of: 1460 },
  },
  GD541: {
    meaning: 'Missing values were filled in.',
    situation: 'A table with empty cells was imported that way.',
    data: { file: 'houses.csv', values: 259, columns: 'frontage' },
  },
  GD542: {
    meaning: 'Some pictures of a folder cannot be read.',
    situation: 'Two of 25,000 downloads are damaged.',
    data: { folder: 'pets', pictures: 2, of: 25000, names: 'cat/666.jpg, dog/11702.jpg' },
  },
  GD601: {
    meaning: 'The cost is no longer finite.',
    situation: 'An α so large that Z1 overflows.',
    data: {
      iteration: 8,
      cost: 'NaN',
      learningRate: 1e300,
      cause: 'forward',
      step: 'Z1 = W1·X + b1',
      stepIteration: 8,
      matrix: 'Z1',
      place: 'unit-example',
      row: 0,
      column: 3,
      value: 'Infinity',
    },
  },
  GD602: { meaning: 'The engine stopped and runs again.', situation: 'The engine ran out of memory once.', data: { iteration: 400 } },
  GD603: { meaning: 'The engine stops again and again.', situation: 'The engine stopped three times in five minutes.', data: {} },
  GD604: {
    meaning: 'The engine cannot do what the window asked for.',
    situation: 'A message that came after the run had ended.',
    data: { problem: 'run-ended', value: '' },
  },
};
