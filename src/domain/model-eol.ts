/**
 * What others call the clouds in the format `model-eol` (docs/model-eol.md), by the provider of ours. The format leaves the
 * names open; these are the ones that its feeds use.
 */
export const VIA_OF: Readonly<Record<string, string>> = {
  azure: 'azure-ai-foundry',
  bedrock: 'aws-bedrock',
  'google-vertex': 'vertex-ai',
};
