import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { networkMatrices } from '../../../shared/compile/network-matrices.ts';
import { formatArrayShape } from '../../../shared/spec/operations/array-shape.ts';
import { checkOperation, type OperationCheck } from '../../../shared/spec/operations/check-operation.ts';
import { describeOperation, describeRemedy } from '../../../shared/spec/operations/describe-operation.ts';
import { type OperationOperator, operationOperators } from '../../../shared/spec/operations/judge-operation.ts';
import { type NamedShape, type Operand, type ParsedOperand, parseOperand } from '../../../shared/spec/operations/operand.ts';
import { pictureOperation, pictureResult } from '../../../shared/spec/operations/picture-operation.ts';
import { applyRemedy, type Remedy } from '../../../shared/spec/operations/remedies.ts';
import { useCompilation } from '../../graph/use-document.ts';
import { doctorStrings } from '../../i18n/strings/doctor.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { unbrokenShapes } from '../../ui/unbroken-shapes.ts';
import { ClashPicture } from './ClashPicture.tsx';
import { OperandField } from './OperandField.tsx';
import styles from './operation-panel.module.css';

/** What a person has typed. */
interface AskedOperation {
  readonly left: string;
  readonly operator: OperationOperator;
  readonly right: string;
}

const operatorNames = { '·': 'np.dot', '⊙': '*', '+': '+', '−': '-' } as const satisfies Record<OperationOperator, string>;

/** "Check an operation": what NumPy makes of two shapes, or of two matrices of the drawn network, why, and what to write instead. */
export function OperationPanel() {
  const strings = useStrings(doctorStrings);
  const drawing = useCompilation();
  const names = useMemo(() => networkMatrices(drawing.graph, drawing.dataset, drawing), [drawing]);
  const [asked, setAsked] = useState<AskedOperation>({ left: '(7, 9)', operator: '⊙', right: '(9, 7)' });
  const left = parseOperand(asked.left, names);
  const right = parseOperand(asked.right, names);
  const check =
    'operand' in left && 'operand' in right ? checkOperation({ left: left.operand, operator: asked.operator, right: right.operand }) : null;
  return (
    <div className={styles.panel}>
      <form className={styles.form} aria-label={strings.operation} onSubmit={(event) => event.preventDefault()}>
        <OperandField
          label={strings.leftOperand}
          value={asked.left}
          names={names}
          problem={problemIn(left, strings.problems)}
          onType={(text) => setAsked({ ...asked, left: text })}
        />
        <fieldset className={styles.operators}>
          <legend className={styles.legend}>{strings.operator}</legend>
          {operationOperators.map((operator) => (
            <label key={operator} className={styles.operator} title={operatorNames[operator]}>
              <input type="radio" name="operator" checked={asked.operator === operator} onChange={() => setAsked({ ...asked, operator })} />
              <span>{operator}</span>
            </label>
          ))}
        </fieldset>
        <OperandField
          label={strings.rightOperand}
          value={asked.right}
          names={names}
          problem={problemIn(right, strings.problems)}
          onType={(text) => setAsked({ ...asked, right: text })}
        />
        <p className={styles.hint}>{strings.operationHint(exampleNames(names))}</p>
      </form>
      {check && <Answer check={check} onRemedy={(remedy) => setAsked(askedAfter(check, remedy))} />}
    </div>
  );
}

const icons = { fits: CircleCheck, surprises: TriangleAlert, clashes: CircleX } as const;

function Answer({ check, onRemedy }: { readonly check: OperationCheck; readonly onRemedy: (remedy: Remedy) => void }) {
  const language = useLanguage();
  const strings = useStrings(doctorStrings);
  const { title, detail } = describeOperation(check, language);
  const Icon = icons[check.verdict];
  return (
    <div className={styles.answer} data-verdict={check.verdict} data-testid="operation-answer" role="status">
      <div className={styles.words}>
        <h3 className={styles.title}>
          <Icon size={15} aria-hidden="true" />
          <span className={styles.verdict}>{strings.verdicts[check.verdict]}</span>
          {title}
        </h3>
        <p>{unbrokenShapes(detail)}</p>
        {check.remedies.length > 0 && (
          <div className={styles.remedies}>
            {check.remedies.map((remedy, index) => (
              <Button
                key={JSON.stringify(remedy)}
                label={describeRemedy(remedy, check, language)}
                look={index === 0 ? 'primary' : 'plain'}
                onPress={() => onRemedy(remedy)}
              />
            ))}
          </div>
        )}
      </div>
      <ClashPicture clash={pictureOperation(check)} result={pictureResult(check)} />
    </div>
  );
}

function problemIn(parsed: ParsedOperand, problems: Readonly<Record<Extract<ParsedOperand, { problem: string }>['problem'], string>>) {
  return 'problem' in parsed ? problems[parsed.problem] : null;
}

/** The fields after a remedy: names where there are any, else shapes. */
function askedAfter(check: OperationCheck, remedy: Remedy): AskedOperation {
  const { left, operator, right } = applyRemedy(check, remedy);
  return { left: written(left), operator, right: written(right) };
}

function written({ name, shape }: Operand): string {
  return name === '' ? formatArrayShape(shape) : name;
}

/** Some matrices of the network, as examples of what can be typed. */
function exampleNames(names: readonly NamedShape[]): string {
  const known = names.map(({ name }) => name);
  return ['W1', 'dZ2', 'A1', 'Y'].filter((name) => known.includes(name)).join(', ');
}
