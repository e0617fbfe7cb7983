/** Headings of the page, by the first digit of the codes. */
const groups = {
  1: 'Shapes',
  2: 'The drawing',
  3: 'Parameters and settings',
  4: 'Data, labels and cost',
  5: 'Files',
  6: 'While training',
};

const introduction = `# Diagnostics

Every problem has a code that stays the same. The window, the command (\`check\`, \`train\`) and the engine give the same ones, in English and Japanese.
An *error* keeps a network from training, a *warning* does not. Where two matrices do not go together, the window draws both to scale with the sides
that clash, and says how each shape came about; what can be mended by a click has a button for it, and Undo takes it back.

This page is made of the table in \`src/shared/spec/diagnostics\` and the examples in its folder \`testing\` by \`npm run docs\`.
`;

/**
 * The text of docs/diagnostics.md: a section for each code of the table. `describe(code, data)` gives title, detail and remedy in English, `examples` what
 * each code means, a situation and its data.
 */
export function diagnosticsPage(table, examples, describe) {
  let group = '';
  const sections = Object.keys(table)
    .sort()
    .map((code) => {
      const heading = groups[code[2]];
      const isNew = heading !== group;
      group = heading;
      return `${isNew ? `\n## ${heading}\n` : ''}${section(code, table[code], examples[code], describe)}`;
    });
  return `${introduction}${sections.join('')}`;
}

function section(code, { name, severity }, { meaning, situation, data }, describe) {
  const { title, detail, remedy } = describe(code, data);
  return `
### ${code} ${name}
${severity === 'error' ? 'Error' : 'Warning'}. ${meaning}

- **Example**: ${situation} It says: “${title}”.
- **Why**: ${detail}
- **What to do**: ${remedy}
`;
}
