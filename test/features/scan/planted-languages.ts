// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are lines of other languages
import { ends, fine, inside, type PlantedFile, retired, untold } from './planted.ts';

/** A second repository: the languages, configurations and ways of writing an id that the first has not. */
export const LANGUAGES: readonly PlantedFile[] = [
  {
    file: 'cmd/server/main.go',
    lines: [
      'package main',
      '',
      'import "github.com/sashabaranov/go-openai"',
      '',
      'const (',
      ['\tDefaultModel  = "gpt-4.1-mini"', ends('gpt-4.1-mini', 'openai/gpt-4.1-mini')],
      [
        '\tfallbackModel = `claude-sonnet-4-5-20250929`',
        retired('claude-sonnet-4-5-20250929', 'anthropic/claude-sonnet-4-5'),
      ],
      ')',
      '',
      ['var req = openai.ChatCompletionRequest{Model: openai.GPT4o}', ends('GPT4o', 'openai/gpt-4o')],
      [
        'var req2 = openai.ChatCompletionRequest{Model: openai.GPT3Dot5Turbo}',
        retired('GPT3Dot5Turbo', 'openai/gpt-3.5-turbo'),
      ],
      ['// was "gpt-4-vision-preview"', inside('comment', untold('gpt-4-vision-preview', null, 'unknown-id'))],
    ],
  },
  {
    file: 'engine/src/lib.rs',
    lines: [
      ['pub const MODEL: &str = "gpt-5-mini";', ends('gpt-5-mini', 'openai/gpt-5-mini')],
      [
        'let raw = r#"{"model":"claude-3-haiku-20240307"}"#;',
        retired('claude-3-haiku-20240307', 'anthropic/claude-3-haiku-20240307'),
      ],
      ['let lifetime: &\'static str = "o4-mini";', retired('o4-mini', 'openai/o4-mini')],
    ],
  },
  {
    file: 'app/src/main/java/Chat.java',
    lines: [
      'class Chat {',
      ['  private static final ChatModel MODEL = ChatModel.GPT_4O;', ends('GPT_4O', 'openai/gpt-4o')],
      ['  private static final ChatModel MINI = ChatModel.GPT_4_1_MINI;', ends('GPT_4_1_MINI', 'openai/gpt-4.1-mini')],
      [
        '  var m = Model.CLAUDE_3_5_SONNET_20241022;',
        retired('CLAUDE_3_5_SONNET_20241022', 'anthropic/claude-3-5-sonnet-20241022'),
      ],
      ['  @Value("${openai.model:gpt-4o-mini}") String name;', ends('gpt-4o-mini', 'openai/gpt-4o-mini')],
      '  static final int GPT_4O_LIMIT = 128;',
      '  String key = System.getenv("GPT_4_KEY");',
      '}',
    ],
  },
  {
    file: 'app/src/main/kotlin/Bot.kt',
    lines: [
      [
        'val model = GenerativeModel(modelName = "gemini-2.0-flash-001", apiKey = key)',
        retired('gemini-2.0-flash-001', 'google/gemini-2.0-flash'),
      ],
      ['val text = """{"model": "grok-4"}"""', retired('grok-4', 'xai/grok-4')],
    ],
  },
  {
    file: 'win/Program.cs',
    lines: [
      ['var chat = new ChatClient(model: "gpt-4o-2024-11-20", apiKey);', ends('gpt-4o-2024-11-20', 'openai/gpt-4o')],
      'var path = @"C:\\models\\gpt-4o\\weights.bin";',
      [
        'builder.AddAzureOpenAIChatCompletion("gpt-35-turbo", endpoint, key);',
        retired('gpt-35-turbo', 'openai/gpt-3.5-turbo'),
      ],
    ],
  },
  {
    file: 'ios/Chat.swift',
    lines: [
      ['let model = Model.gpt4_o', ends('gpt4_o', 'openai/gpt-4o')],
      ['let query = ChatQuery(messages: [], model: .gpt4_o_mini)', ends('gpt4_o_mini', 'openai/gpt-4o-mini')],
      [
        'let id = "claude-3-7-sonnet-20250219"',
        retired('claude-3-7-sonnet-20250219', 'anthropic/claude-3-7-sonnet-20250219'),
      ],
    ],
  },
  {
    file: 'web/index.php',
    lines: [
      '<?php',
      ["$model = 'gemini-2.5-pro';", ends('gemini-2.5-pro', 'google/gemini-2.5-pro')],
      ["# 'gpt-4-32k'", inside('comment', untold('gpt-4-32k', null, 'unknown-id'))],
      [
        "$client->chat()->create(['model' => 'mistral-large-2411']);",
        retired('mistral-large-2411', 'mistral/mistral-large-2411'),
      ],
    ],
  },
  {
    file: 'lib/bot.rb',
    lines: [
      [
        'MODEL = ENV.fetch("MODEL", "claude-3-5-haiku-20241022").freeze',
        retired('claude-3-5-haiku-20241022', 'anthropic/claude-3-5-haiku-20241022'),
      ],
      [
        'client.chat(parameters: { model: "gpt-4.1-nano" }) # gpt-4o before',
        retired('gpt-4.1-nano', 'openai/gpt-4.1-nano'),
        inside('comment', ends('gpt-4o', 'openai/gpt-4o')),
      ],
      ['models = %w[gpt-5 gpt-5-nano]', ends('gpt-5', 'openai/gpt-5'), ends('gpt-5-nano', 'openai/gpt-5-nano')],
    ],
  },
  {
    file: 'lib/bot.ex',
    lines: [
      ['config :app, model: "gpt-5.1"', ends('gpt-5.1', 'openai/gpt-5.1')],
      ['@model "claude-opus-4-1-20250805"', retired('claude-opus-4-1-20250805', 'anthropic/claude-opus-4-1')],
    ],
  },
  {
    file: 'analysis/ask.R',
    lines: [
      ['chat <- ellmer::chat_openai(model = "gpt-4.1")', ends('gpt-4.1', 'openai/gpt-4.1')],
      ['m <- c("o3", "o3-pro")', ends('o3', 'openai/o3'), ends('o3-pro', 'openai/o3-pro')],
    ],
  },
  {
    file: 'scripts/run.sh',
    lines: [
      ['MODEL=${MODEL:=gpt-5-codex}', retired('gpt-5-codex', 'openai/gpt-5-codex')],
      [
        'curl -s https://api.openai.com/v1/chat/completions -d "{\\"model\\": \\"gpt-4o-mini\\"}"',
        ends('gpt-4o-mini', 'openai/gpt-4o-mini'),
      ],
      [
        'case "$MODEL" in gpt-4|gpt-4-turbo) echo old;; esac',
        retired('gpt-4', 'openai/gpt-4'),
        retired('gpt-4-turbo', 'openai/gpt-4-turbo'),
      ],
      [
        'for m in gpt-4o claude-opus-4-20250514; do run "$m"; done',
        ends('gpt-4o', 'openai/gpt-4o'),
        retired('claude-opus-4-20250514', 'anthropic/claude-opus-4-0'),
      ],
    ],
  },
  {
    file: 'Makefile',
    lines: [
      ['MODEL ?= gpt-4o-mini', ends('gpt-4o-mini', 'openai/gpt-4o-mini')],
      ['EVAL_MODEL := claude-3-opus-20240229', retired('claude-3-opus-20240229', 'anthropic/claude-3-opus-20240229')],
      'run:',
      ['\tpython run.py --model=$(MODEL) --judge gpt-4.1', ends('gpt-4.1', 'openai/gpt-4.1')],
    ],
  },
  {
    file: 'pyproject.toml',
    lines: [
      '[project]',
      'name = "gpt-4o-tools"',
      'keywords = ["gpt-4"]',
      '[tool.assistant]',
      ['model = "gemini-2.0-flash-lite"', retired('gemini-2.0-flash-lite', 'google/gemini-2.0-flash-lite')],
      ['models = ["gpt-4o", "o1-mini"]', ends('gpt-4o', 'openai/gpt-4o'), retired('o1-mini', 'openai/o1-mini')],
    ],
  },
  {
    file: 'conf/app.ini',
    lines: [
      '[llm]',
      ['model = claude-3-sonnet-20240229', retired('claude-3-sonnet-20240229', 'anthropic/claude-3-sonnet-20240229')],
      ['; model = gpt-4-0613', inside('comment', retired('gpt-4-0613', 'openai/gpt-4'))],
      ['fallback=gpt-4-turbo', retired('gpt-4-turbo', 'openai/gpt-4-turbo')],
    ],
  },
  {
    file: '.env.production',
    lines: [
      ['OPENAI_MODEL=gpt-4o-2024-05-13', untold('gpt-4o-2024-05-13', 'openai/gpt-4o-2024-05-13', 'elsewhere')],
      ["AZURE_OPENAI_DEPLOYMENT='gpt-4'", untold('gpt-4', 'openai/gpt-4', 'elsewhere')],
      'EMBEDDING_MODEL=text-embedding-3-small',
    ],
  },
  {
    file: 'docker-compose.yml',
    lines: [
      'services:',
      '  api:',
      '    environment:',
      ['      - MODEL=gpt-4o-mini', ends('gpt-4o-mini', 'openai/gpt-4o-mini')],
      ['      - "CHAT_MODEL=gemini-1.5-flash"', retired('gemini-1.5-flash', 'google/gemini-1.5-flash')],
      ['      LLM: ${LLM:-claude-haiku-4-5}', untold('claude-haiku-4-5', 'anthropic/claude-haiku-4-5', 'any-day')],
      [
        '    command: ["--model", "Qwen/Qwen2.5-7B-Instruct"]',
        fine('Qwen/Qwen2.5-7B-Instruct', 'alibaba/qwen2-5-7b-instruct'),
      ],
      '    image: ollama/ollama:0.4.1',
    ],
  },
  {
    file: 'helm/values.yaml',
    lines: [
      'llm:',
      '  provider: azure',
      ['  name: gpt-4o', untold('gpt-4o', 'openai/gpt-4o', 'elsewhere')],
      '  version: "2024-08-06"',
      [
        'vllm: {model: mistralai/Mistral-7B-Instruct-v0.3}',
        fine('mistralai/Mistral-7B-Instruct-v0.3', 'mistral/open-mistral-7b'),
      ],
    ],
  },
  {
    file: 'k8s/deploy.yaml',
    lines: [
      'spec:',
      '  containers:',
      '    - name: llm',
      '      args:',
      '        - --model',
      [
        '        - meta-llama/Llama-3.1-70B-Instruct',
        fine('meta-llama/Llama-3.1-70B-Instruct', 'meta/llama-3.1-70b-instruct'),
      ],
      ['        - --served-model-name=llama-3.1-70b', fine('llama-3.1-70b', 'meta/llama-3.1-70b-instruct')],
      '      env:',
      '        - name: MODEL_ID',
      ['          value: gpt-4o', ends('gpt-4o', 'openai/gpt-4o')],
    ],
  },
  {
    file: 'infra/azure.tf',
    lines: [
      'resource "azurerm_cognitive_deployment" "gpt-4o" {',
      ['  name = "gpt-4o"', untold('gpt-4o', 'openai/gpt-4o', 'elsewhere')],
      '  model {',
      '    format  = "OpenAI"',
      ['    name    = "gpt-4o"', untold('gpt-4o', 'openai/gpt-4o-2024-05-13', 'elsewhere')],
      '    version = "2024-05-13"',
      '  }',
      '}',
      'resource "azurerm_cognitive_deployment" "mini" {',
      '  model {',
      ['    name    = "gpt-35-turbo"', untold('gpt-35-turbo', 'openai/gpt-3.5-turbo', 'elsewhere')],
      '    version = "0613"',
      '  }',
      '}',
      'resource "google_vertex_ai_endpoint_with_model_garden_deployment" "g" {',
      [
        '  publisher_model_name = "publishers/google/models/gemini-2.0-flash"',
        untold('publishers/google/models/gemini-2.0-flash', 'google/gemini-2.0-flash', 'elsewhere'),
      ],
      '}',
      'data "aws_bedrock_foundation_model" "c" {',
      ['  model_id = "anthropic.claude-v2:1"', untold('anthropic.claude-v2:1', 'anthropic/claude-2.1', 'elsewhere')],
      '}',
      'module "gpt-4" {',
      '  source  = "acme/gpt-4/azure"',
      '  version = "1.2.3"',
      '}',
    ],
  },
  {
    file: 'infra/azure.bicep',
    lines: [
      "resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {",
      [
        "  properties: { model: { format: 'OpenAI', name: 'gpt-4', version: 'turbo-2024-04-09' } }",
        retired('gpt-4', 'openai/gpt-4-turbo'),
      ],
      '}',
    ],
  },
  {
    file: 'infra/stack.yaml',
    lines: [
      'Resources:',
      '  Agent:',
      '    Type: AWS::Bedrock::Agent',
      '    Properties:',
      [
        '      FoundationModel: !Sub "arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/anthropic.claude-3-5-sonnet-20240620-v1:0"',
        untold(
          'foundation-model/anthropic.claude-3-5-sonnet-20240620-v1:0',
          'anthropic/claude-3-5-sonnet-20240620',
          'elsewhere',
        ),
      ],
      [
        '      Profile: arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0',
        untold(
          'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0',
          'anthropic/claude-sonnet-4-0',
          'elsewhere',
        ),
      ],
    ],
  },
  {
    file: 'conf/models.json5',
    lines: [
      '{',
      ["  // model: 'gpt-4'", inside('comment', untold('gpt-4', 'openai/gpt-4', 'elsewhere'))],
      ["  model: 'gpt-5-pro',", ends('gpt-5-pro', 'openai/gpt-5-pro')],
      [
        "  azure: {model: {name: 'gpt-4o-mini', version: '2024-07-18'}},",
        untold('gpt-4o-mini', 'openai/gpt-4o-mini', 'elsewhere'),
      ],
      '}',
    ],
  },
  {
    file: 'nb/eval.ipynb',
    lines: [
      [
        '{"cells":[{"cell_type":"code","metadata":{},"outputs":[{"text":["gpt-4-0314"]}],"source":["!llm -m gpt-4o-mini \\"hi\\"\\n","models = [\\"gemini-1.0-pro\\", \\"command-r-plus\\"]"]},{"cell_type":"markdown","source":["We use `gpt-4.5-preview`."]}],"metadata":{},"nbformat":4,"nbformat_minor":5}',
        ends('gpt-4o-mini', 'openai/gpt-4o-mini'),
        untold('gemini-1.0-pro', null, 'unknown-id'),
        untold('command-r-plus', 'cohere/command-r-plus-04-2024', 'deprecated'),
        inside('docs', retired('gpt-4.5-preview', 'openai/gpt-4.5-preview')),
      ],
    ],
  },
  {
    file: 'docs/guide.md',
    lines: [
      'Run it:',
      '',
      '```python',
      [
        'client.chat.completions.create(model="gpt-4-turbo-preview")',
        inside('docs', untold('gpt-4-turbo-preview', null, 'unknown-id')),
      ],
      '```',
      '',
      '| model | note |',
      '|---|---|',
      [
        '| claude-3-opus-20240229 | old |',
        inside('docs', retired('claude-3-opus-20240229', 'anthropic/claude-3-opus-20240229')),
      ],
      '',
      'See https://example.com/gpt-4o-review and [grok](#grok-3).',
    ],
  },
  {
    file: 'db/seed.sql',
    lines: [
      ['-- gpt-4', inside('comment', retired('gpt-4', 'openai/gpt-4'))],
      [
        "INSERT INTO models (id, name) VALUES ('gpt-4o', 'GPT-4o'), ('claude-2.1', 'Claude 2.1');",
        ends('gpt-4o', 'openai/gpt-4o'),
        retired('claude-2.1', 'anthropic/claude-2.1'),
      ],
      [
        "UPDATE runs SET model = 'gemini-2.0-flash' WHERE model LIKE 'gpt-3.5%';",
        retired('gemini-2.0-flash', 'google/gemini-2.0-flash'),
      ],
    ],
  },
  {
    file: '.github/workflows/ci.yml',
    lines: [
      'jobs:',
      '  t:',
      '    strategy:',
      '      matrix:',
      [
        '        model: [gpt-4o, claude-3-5-haiku-latest]',
        ends('gpt-4o', 'openai/gpt-4o'),
        retired('claude-3-5-haiku-latest', 'anthropic/claude-3-5-haiku-20241022'),
      ],
      '    steps:',
      '      - uses: acme/review@v2',
      ['        with: { model: gpt-4.1-mini }', ends('gpt-4.1-mini', 'openai/gpt-4.1-mini')],
      ['      - run: llm -m gpt-5 "x"', ends('gpt-5', 'openai/gpt-5')],
      ["      - run: echo ${{ vars.MODEL || 'o1-preview' }}", retired('o1-preview', 'openai/o1-preview')],
    ],
  },
  {
    file: 'src/chain.py',
    lines: [
      ['llm = ChatOpenAI(model="gpt-4o", temperature=0)', ends('gpt-4o', 'openai/gpt-4o')],
      [
        'llm2 = init_chat_model("anthropic:claude-3-7-sonnet-latest")',
        retired('anthropic:claude-3-7-sonnet-latest', 'anthropic/claude-3-7-sonnet-20250219'),
      ],
      [
        'Settings.llm = Gemini(model="models/gemini-1.5-pro-002")',
        retired('models/gemini-1.5-pro-002', 'google/gemini-1.5-pro'),
      ],
      [
        'litellm.completion("vertex_ai/claude-3-5-sonnet-v2@20241022")',
        untold('vertex_ai/claude-3-5-sonnet-v2@20241022', 'anthropic/claude-3-5-sonnet-20241022', 'elsewhere'),
      ],
      [
        'litellm.completion(model="bedrock/us.anthropic.claude-3-5-haiku-20241022-v1:0")',
        retired('bedrock/us.anthropic.claude-3-5-haiku-20241022-v1:0', 'anthropic/claude-3-5-haiku-20241022'),
      ],
      ['litellm.completion(model="azure/gpt-4o-mini")', untold('azure/gpt-4o-mini', 'openai/gpt-4o-mini', 'elsewhere')],
      [
        'fine = "ft:gpt-4o-mini-2024-07-18:acme::9xYz"',
        ends('ft:gpt-4o-mini-2024-07-18:acme::9xYz', 'openai/gpt-4o-mini'),
      ],
      [
        'pipe = pipeline("text-generation", model="mistralai/Mixtral-8x7B-Instruct-v0.1")',
        fine('mistralai/Mixtral-8x7B-Instruct-v0.1', 'mistral/open-mixtral-8x7b'),
      ],
      [
        'tok = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-72B-Instruct")',
        fine('Qwen/Qwen2.5-72B-Instruct', 'alibaba/qwen2-5-72b-instruct'),
      ],
      ['part = f"gpt-4o-mini-{date}"', untold('gpt-4o-mini', null, 'pieced-id')],
      ['joined = "claude-3-5-" + "sonnet-20241022"', untold('claude-3-5', null, 'pieced-id')],
      ['ARGS = ("--model", "deepseek-reasoner")', retired('deepseek-reasoner', 'deepseek/deepseek-r1')],
      [
        'MODEL_COSTS = {"gpt-4-32k-0613": 1, "gpt-4-1106-preview": 2}',
        untold('gpt-4-32k-0613', null, 'unknown-id'),
        untold('gpt-4-1106-preview', null, 'unknown-id'),
      ],
      ['enum = Models.GPT_4_TURBO', retired('GPT_4_TURBO', 'openai/gpt-4-turbo')],
      'GPT_4O_MINI = "x"',
      'from app.models import GPT_4O',
      'if name in GPT_4_USERS: pass',
    ],
  },
  {
    file: 'src/pick.ts',
    lines: [
      ['const a = `${prefix}/gpt-4o`;', ends('gpt-4o', 'openai/gpt-4o')],
      ['const b = `gpt-4o-${size}`;', untold('gpt-4o', null, 'pieced-id')],
      ['const url = `https://${host}/openai/deployments/gpt-4.1/chat/completions`;', ends('gpt-4.1', 'openai/gpt-4.1')],
      [
        "const g = 'https://generativelanguage.googleapis.com/v1/models/gemini-2.0-flash:streamGenerateContent';",
        retired('gemini-2.0-flash', 'google/gemini-2.0-flash'),
      ],
      [
        "const c = bedrock('us.anthropic.claude-opus-4-20250514-v1:0');",
        untold('us.anthropic.claude-opus-4-20250514-v1:0', 'anthropic/claude-opus-4-0', 'elsewhere'),
      ],
      "const longer = 'my-gpt-4o-proxy', other = 'chatgpt-4ever', third = 'notgpt-4';",
      "const css = 'bg-nova-2 grok-4-button';",
      ['const x = google("gemini-2.5-flash-lite");', fine('gemini-2.5-flash-lite', 'google/gemini-2.5-flash-lite')],
      ['const d = { id: "openai/gpt-4.1", label: "GPT-4.1" };', ends('openai/gpt-4.1', 'openai/gpt-4.1')],
      ["type Model = 'gpt-4o' | 'gpt-5.1';", ends('gpt-4o', 'openai/gpt-4o'), ends('gpt-5.1', 'openai/gpt-5.1')],
    ],
  },
  {
    file: 'static/app.min.js',
    lines: ['var a={model:"gpt-4"};'],
  },
  {
    file: 'conf/router.yaml',
    lines: [
      'model_list:',
      '  - model_name: a',
      [
        '    litellm_params: {model: vertex_ai/gemini-2.0-flash-001}',
        untold('vertex_ai/gemini-2.0-flash-001', 'google/gemini-2.0-flash', 'elsewhere'),
      ],
      '  - model_name: b',
      '    litellm_params:',
      [
        '      model: "anthropic/claude-3-haiku-20240307"   # cheap',
        retired('anthropic/claude-3-haiku-20240307', 'anthropic/claude-3-haiku-20240307'),
      ],
      'router_settings:',
      ['  fallbacks: [{"gpt-4": ["gpt-4o"]}]', retired('gpt-4', 'openai/gpt-4'), ends('gpt-4o', 'openai/gpt-4o')],
      [
        '  model_group_alias: {"gpt-4": "azure/gpt-4o"}',
        retired('gpt-4', 'openai/gpt-4'),
        untold('azure/gpt-4o', 'openai/gpt-4o', 'elsewhere'),
      ],
    ],
  },
  {
    file: 'conf/app.properties',
    lines: [
      ['spring.ai.openai.chat.options.model=gpt-4o', ends('gpt-4o', 'openai/gpt-4o')],
      ['langchain4j.open-ai.chat-model.model-name = gpt-4o-mini', ends('gpt-4o-mini', 'openai/gpt-4o-mini')],
    ],
  },
  {
    file: 'conf/app.xml',
    lines: [
      [
        '<bean><property name="modelName" value="gpt-4o"/><model id="claude-3-opus-20240229"/></bean>',
        ends('gpt-4o', 'openai/gpt-4o'),
        retired('claude-3-opus-20240229', 'anthropic/claude-3-opus-20240229'),
      ],
    ],
  },
  {
    file: 'sdk/models.go',
    lines: [
      ['x := openai.GPT4Dot1Mini', ends('GPT4Dot1Mini', 'openai/gpt-4.1-mini')],
      ['y := openai.GPT4oMini20240718', ends('GPT4oMini20240718', 'openai/gpt-4o-mini')],
      ['z := shared.ChatModelGPT4_1Mini', ends('ChatModelGPT4_1Mini', 'openai/gpt-4.1-mini')],
      ['a := anthropic.ModelClaudeOpus4_5_20251101', ends('ModelClaudeOpus4_5_20251101', 'anthropic/claude-opus-4-5')],
      [
        'b := anthropic.ModelClaude3_7SonnetLatest',
        retired('ModelClaude3_7SonnetLatest', 'anthropic/claude-3-7-sonnet-20250219'),
      ],
    ],
  },
  {
    file: 'sdk/Sdk.java',
    lines: [
      ['m.model(ChatModel.O3_MINI).build();', retired('O3_MINI', 'openai/o3-mini')],
      ['Model m = Model.CLAUDE_OPUS_4_1_20250805;', retired('CLAUDE_OPUS_4_1_20250805', 'anthropic/claude-opus-4-1')],
      ['String s = ChatModel.GPT_4_1.asString();', ends('GPT_4_1', 'openai/gpt-4.1')],
      'int n = Limits.GPT_4O;',
      'if (flags.GPT_4_ENABLED) {}',
      'switch (x) { case GPT_4O: break; }',
      'String k = config.models.GPT_4_KEY;',
      [
        'Model q = Model.GEMINI_2_0_FLASH, r = Models.MISTRAL_LARGE_2411;',
        retired('GEMINI_2_0_FLASH', 'google/gemini-2.0-flash'),
        retired('MISTRAL_LARGE_2411', 'mistral/mistral-large-2411'),
      ],
    ],
  },
  {
    file: 'sdk/sdk.rs',
    lines: [
      ['let m = Model::Gpt4o;', ends('Gpt4o', 'openai/gpt-4o')],
      ['let n = ModelType::CLAUDE_3_OPUS;', retired('CLAUDE_3_OPUS', 'anthropic/claude-3-opus-20240229')],
      'let v = models::gpt_4o::new();',
    ],
  },
  {
    file: 'sdk/sdk.ts',
    lines: [
      'const k = process.env["GPT_4_MODEL"];',
      'const model = process.env["CLAUDE_3_MODEL"];',
      [
        'const pick = { model: MODELS.CLAUDE_SONNET_4_5, other: MODELS.GPT_4O.id };',
        retired('CLAUDE_SONNET_4_5', 'anthropic/claude-sonnet-4-5'),
        ends('GPT_4O', 'openai/gpt-4o'),
      ],
      "import { Model as M, GPT_4O } from './gpt';",
    ],
  },
];
