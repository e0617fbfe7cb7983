import { dataTemplates } from './data-templates.ts';
import { deepTemplates } from './deep-templates.ts';
import { digitTemplates } from './digit-templates.ts';
import { planarTemplates } from './planar-templates.ts';
import type { Template } from './template.ts';

/** Every template; the key is its name on the command line. */
export const templates = { ...planarTemplates, ...digitTemplates, ...dataTemplates, ...deepTemplates } as const satisfies Record<
  string,
  Template
>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as [TemplateName, ...TemplateName[]];
