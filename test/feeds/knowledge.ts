/** A small knowledge base that was filled from models.dev of 2025-05-01, a vendor's page and genai-prices. */
export const KNOWLEDGE = `
sources:
  - {id: page, title: Acme's page, date: 2025-04-01, kind: vendor}
  - {id: models-dev, title: models.dev, date: 2025-05-01, kind: feed}
  - {id: genai-prices, title: genai-prices, date: 2025-05-01, kind: feed}
developers:
  - {id: acme, name: Acme}
  - {id: rival, name: Rival}
models:
  - {id: acme-line, name: Acme Line, developer: acme}
releases:
  - id: acme/one
    name: One
    model: acme-line
    developer: acme
    family: acme
    release_date: 2025-03-01
    knowledge: 2025-01-31
    modalities: {input: [text, image], output: [text]}
    limit: {context: 128000, output: 4096}
    open_weights: false
    tool_call: false
    reasoning: false
    sources: {limit.output: page, tool_call: page}
    also: [{field: tool_call, value: true, source: models-dev}]
    source: models-dev
  - {id: acme/two, name: Two, model: acme-line, developer: acme, family: acme, reasoning: true, source: page}
  - {id: acme/gone, name: Gone, developer: acme, source: models-dev}
  - {id: acme/retired, name: Retired, developer: acme, status: retired, source: models-dev, sources: {status: page}}
  - {id: rival/rival-1, name: Rival 1, developer: rival, source: models-dev}
offers:
  - release: acme/one
    provider: acme
    api_id: one
    cost: [{seen: 2025-05-01, currency: USD, input: 3, output: 9, source: [models-dev, genai-prices]}]
    source: models-dev
  - release: acme/two
    provider: acme
    api_id: two-2025-05-01
    cost: [{from: 2025-04-01, currency: USD, input: 1, output: 10, source: page}]
    source: page
`;
