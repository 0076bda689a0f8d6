/** Words of policies. */
export const en = {
  head: [
    'A policy: rules for which models may be used.',
    'Delete the "#" in front of a rule, and of the group above it, to make it hold. All examples are valid.',
    'Check it:  lmm validate FILE    Read it:  lmm policy FILE',
    'Use it:    lmm recommend, list, cost or compare with --policy FILE; with --fail a breach is exit code 4',
    '',
    'What is unknown about a model does not meet a rule. Notes of your own: a key that begins with x-',
  ],
  name: 'Our rules',
  written: (file: string) => `${file} is written. Every rule in it is a comment: delete the "#" of those that hold.`,
  unnamed: 'Policy',
  noRules: 'No rules: everything meets it.',
  met: (met: number, all: number) => `Met by ${met} of ${all} models.`,
};
