import { spawnSync } from 'node:child_process';
import type { ScanOutcome, ScanWhere } from '../../../src/engine/results/scan.ts';
import { folder } from '../../support/lmm.ts';

/** An id that stands in a line, and what is right to say of it on the day. */
export interface Planted {
  id: string;
  /** Null where nobody knows it, or it may mean several. */
  release: string | null;
  outcome: ScanOutcome;
  /** What is said first of it, where it is not fine. */
  why?: string;
  where?: ScanWhere;
  /** What its comment of ignoring gives as the reason. */
  ignored?: string;
}
/** A line of a file, with the ids that are to be found in it, from left to right: none in most. */
type Line = string | readonly [text: string, ...planted: Planted[]];

export interface PlantedFile {
  file: string;
  lines: readonly Line[];
}

/** The day that the expectations hold of. */
export const DAY = '2026-11-30';

export const fine = (id: string, release: string): Planted => ({ id, release, outcome: 'fine' });
export const retired = (id: string, release: string): Planted => ({ id, release, outcome: 'fault', why: 'retired' });
export const ends = (id: string, release: string): Planted => ({ id, release, outcome: 'fault', why: 'ends' });
export const untold = (id: string, release: string | null, why: string): Planted => ({
  id,
  release,
  outcome: 'cannot-tell',
  why,
});
export const inside = (where: ScanWhere, planted: Planted): Planted => ({ ...planted, where });
const ignored = (reason: string, planted: Planted): Planted => ({ ...planted, ignored: reason });

/** A repository as firms have it: ids of models in code and configuration, and words that only look like them. */
export const FILES: readonly PlantedFile[] = [
  {
    file: 'app/chat.py',
    lines: [
      'from anthropic import Anthropic',
      'from openai import OpenAI',
      '',
      [
        'MODEL = "claude-3-5-sonnet-20241022"',
        retired('claude-3-5-sonnet-20241022', 'anthropic/claude-3-5-sonnet-20241022'),
      ],
      ["FALLBACK = 'claude-opus-5-5'", fine('claude-opus-5-5', 'anthropic/claude-opus-5-5')],
      'o1 = MODEL.upper()',
      'o3 = o1.strip()',
      [
        'Anthropic().messages.create(model="claude-opus-4-5-20251101", max_tokens=512, messages=[])',
        ends('claude-opus-4-5-20251101', 'anthropic/claude-opus-4-5'),
      ],
      ['# model="gpt-4-turbo" until the move', inside('comment', retired('gpt-4-turbo', 'openai/gpt-4-turbo'))],
      [
        'OpenAI().chat.completions.create(model="gpt-4o-2024-08-06", messages=[])',
        ends('gpt-4o-2024-08-06', 'openai/gpt-4o'),
      ],
      [
        'REPLAY = "gpt-4-0613"  # lmm-ignore: replays old logs only',
        ignored('replays old logs only', retired('gpt-4-0613', 'openai/gpt-4')),
      ],
    ],
  },
  {
    file: 'web/src/models.ts',
    lines: [
      "import { wrap } from 'my-gpt-4o-wrapper';",
      '',
      [
        'export const MODELS = { fast: \'gpt-4o-mini\', smart: "gpt-6.1-sol" };',
        ends('gpt-4o-mini', 'openai/gpt-4o-mini'),
        fine('gpt-6.1-sol', 'openai/gpt-6.1-sol'),
      ],
      ['export const ROUTED = wrap({ model: "azure/gpt-5" });', ends('azure/gpt-5', 'openai/gpt-5')],
      [
        'export const RESEARCH = wrap({ model: `azure/o3-deep-research` });',
        ends('azure/o3-deep-research', 'openai/o3-deep-research'),
      ],
      [
        'export const RESEARCH_AT_HOME = wrap({ model: `o3-deep-research` });',
        retired('o3-deep-research', 'openai/o3-deep-research'),
      ],
      '/* one day:',
      [
        "   model: 'gemini-1.5-flash-002' */",
        inside('comment', retired('gemini-1.5-flash-002', 'google/gemini-1.5-flash')),
      ],
      '// lmm-ignore-next-line: the page of the museum',
      [
        "export const MUSEUM = 'gpt-4.5-preview';",
        ignored('the page of the museum', retired('gpt-4.5-preview', 'openai/gpt-4.5-preview')),
      ],
    ],
  },
  {
    file: 'config/litellm.yaml',
    lines: [
      'model_list:',
      '  - model_name: house-default',
      '    litellm_params:',
      [
        '      model: bedrock/us.anthropic.claude-3-5-sonnet-20241022-v2:0',
        untold(
          'bedrock/us.anthropic.claude-3-5-sonnet-20241022-v2:0',
          'anthropic/claude-3-5-sonnet-20241022',
          'elsewhere',
        ),
      ],
      '  - model_name: writer',
      '    litellm_params:',
      [
        '      model: vertex_ai/claude-opus-4-5@20251101',
        ends('vertex_ai/claude-opus-4-5@20251101', 'anthropic/claude-opus-4-5'),
      ],
      '  - model_name: cheap',
      '    litellm_params:',
      ['      model: deepseek-chat', untold('deepseek-chat', null, 'ambiguous-id')],
      '  - model_name: thinker',
      '    litellm_params:',
      ['      model: o1', retired('o1', 'openai/o1')],
      '  - model_name: quick',
      '    litellm_params:',
      ['      model: gemini/gemini-2.0-flash', retired('gemini/gemini-2.0-flash', 'google/gemini-2.0-flash')],
      '  - model_name: french',
      '    litellm_params:',
      ['      model: "mistral-large-latest"', fine('mistral-large-latest', 'mistral/mistral-large-4')],
    ],
  },
  {
    file: 'config/models.json',
    lines: [
      '{',
      ['  "default": { "model": "gpt-5.2" },', fine('gpt-5.2', 'openai/gpt-5.2')],
      [
        '  "quick": { "model": "models/gemini-2.5-flash" },',
        ends('models/gemini-2.5-flash', 'google/gemini-2.5-flash'),
      ],
      ['  "dreamt": { "model": "gpt-9-ultra" },', untold('gpt-9-ultra', null, 'unknown-id')],
      ['  "long": { "model": "gpt-4-32k" },', untold('gpt-4-32k', null, 'unknown-id')],
      '  "air": { "pollutants": { "o3": 41, "no2": 12 } }',
      '}',
    ],
  },
  {
    file: 'config/app.toml',
    lines: [
      '[assistant]',
      ['model = "gemini-3.8-flash"', { ...fine('gemini-3.8-flash', 'google/gemini-3.8-flash'), why: 'price' }],
      "wind = 'mistral'",
      '[reviewer]',
      ["model = 'grok-3'", retired('grok-3', 'xai/grok-3')],
    ],
  },
  {
    file: '.env.example',
    lines: [
      'PORT=3000',
      ['OPENAI_MODEL=gpt-5-2025-08-07', ends('gpt-5-2025-08-07', 'openai/gpt-5')],
      ['SUMMARY_MODEL="o3-mini"', retired('o3-mini', 'openai/o3-mini')],
      ['# SUMMARY_MODEL=o4-mini', inside('comment', retired('o4-mini', 'openai/o4-mini'))],
    ],
  },
  {
    file: 'Dockerfile',
    lines: [
      'FROM python:3.12-slim',
      [
        'ARG HF_MODEL=meta-llama/Llama-3.3-70B-Instruct',
        fine('meta-llama/Llama-3.3-70B-Instruct', 'meta/llama-3.3-70b-instruct'),
      ],
      ['ENV LOCAL_MODEL=llama3.1:8b', fine('llama3.1:8b', 'meta/llama-3.1-8b-instruct')],
      ['RUN ollama pull gpt-oss:20b', fine('gpt-oss:20b', 'openai/gpt-oss-20b')],
    ],
  },
  {
    file: 'infra/main.tf',
    lines: [
      'resource "aws_bedrockagent_agent" "helper" {',
      '  agent_name       = "gemini-twins"',
      [
        '  foundation_model = "anthropic.claude-3-haiku-20240307-v1:0"',
        untold('anthropic.claude-3-haiku-20240307-v1:0', 'anthropic/claude-3-haiku-20240307', 'elsewhere'),
      ],
      '}',
      'locals {',
      [
        '  arn = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"',
        fine('arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0', 'amazon/nova-lite'),
      ],
      '}',
    ],
  },
  {
    file: 'notebooks/try.ipynb',
    lines: [
      '{',
      ' "cells": [',
      '  {"cell_type": "markdown", "metadata": {}, "source": ["# Trying things\\n"]},',
      '  {"cell_type": "code", "metadata": {}, "execution_count": 1, "outputs": [], "source": [',
      '   "import google.generativeai as genai\\n",',
      [
        '   "model = genai.GenerativeModel(\\"gemini-1.5-pro\\")\\n"',
        retired('gemini-1.5-pro', 'google/gemini-1.5-pro'),
      ],
      '  ]}',
      ' ],',
      ' "metadata": {}, "nbformat": 4, "nbformat_minor": 5',
      '}',
    ],
  },
  {
    file: 'README.md',
    lines: [
      '# The house assistant',
      '',
      'Press Command-R to load it again. Our llama farm is no part of it.',
      ['It asks `gpt-4.1` and nobody else.', inside('docs', ends('gpt-4.1', 'openai/gpt-4.1'))],
    ],
  },
  {
    file: 'scripts/nightly.sh',
    lines: [
      '#!/bin/sh',
      'git checkout o3',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's
      ['export MODEL="${MODEL:-gpt-3.5-turbo-0125}"', retired('gpt-3.5-turbo-0125', 'openai/gpt-3.5-turbo')],
      [
        'llm --model claude-haiku-4-5-20251001 < questions.txt',
        untold('claude-haiku-4-5-20251001', 'anthropic/claude-haiku-4-5', 'any-day'),
      ],
    ],
  },
  {
    file: '.github/workflows/eval.yml',
    lines: [
      'on: push',
      'jobs:',
      '  eval:',
      '    runs-on: ubuntu-latest',
      '    env:',
      ['      JUDGE_MODEL: openai/gpt-5-mini', ends('openai/gpt-5-mini', 'openai/gpt-5-mini')],
    ],
  },
  {
    file: 'deploy/values.yaml',
    lines: [
      'vllm:',
      ['  model: Qwen/Qwen2.5-72B-Instruct', fine('Qwen/Qwen2.5-72B-Instruct', 'alibaba/qwen2-5-72b-instruct')],
      'sign: gemini',
    ],
  },
  {
    file: 'service/Main.java',
    lines: [
      'class Main {',
      [
        '  String model = "gpt-4o-mini-2024-07-18"; // gpt-5.1 next',
        ends('gpt-4o-mini-2024-07-18', 'openai/gpt-4o-mini'),
        inside('comment', ends('gpt-5.1', 'openai/gpt-5.1')),
      ],
      '}',
    ],
  },
  {
    file: 'cmd/main.go',
    lines: [
      'package main',
      ['const model = "gpt-5-nano"', ends('gpt-5-nano', 'openai/gpt-5-nano')],
      ['const backup = "claude-2.1"', retired('claude-2.1', 'anthropic/claude-2.1')],
    ],
  },
  {
    file: 'tests/test_chat.py',
    lines: [
      [
        'MODEL = "claude-3-opus-20240229"',
        inside('test', retired('claude-3-opus-20240229', 'anthropic/claude-3-opus-20240229')),
      ],
    ],
  },
  {
    file: 'web/src/models.test.ts',
    lines: [["expect(pick()).toBe('gpt-4o');", inside('test', ends('gpt-4o', 'openai/gpt-4o'))]],
  },
  {
    file: '설정/한국 모델.yaml',
    lines: [
      ['model: solar-pro2', retired('solar-pro2', 'upstage/solar-pro2')],
      ['예비: { model: exaone-4.0-32b }', fine('exaone-4.0-32b', 'lg-ai-research/exaone-4.0-32b')],
    ],
  },
  {
    file: 'odd/a%20b #1, c.py',
    lines: [['model = "claude-sonnet-4-20250514"', retired('claude-sonnet-4-20250514', 'anthropic/claude-sonnet-4-0')]],
  },
  // Words that only look like ids, and files that are not the project's own words.
  {
    file: 'app/weather.py',
    lines: [
      'SIGNS = ["gemini", "virgo"]',
      'claude = {"name": "Claude", "born": 1840}',
      'mistral = wind("mistral", knots=40)',
      'grokked = True  # nobody groks this',
      'url = "https://example.com/posts/gpt-4o-review"',
      'ozone = reading["o3"]',
      'css = ".phi-4 { opacity: 0.4 }"',
      'build = "o1-2024-build"',
    ],
  },
  {
    file: 'generated/models.py',
    lines: [
      '# lmm-ignore-file',
      [
        'MODELS = ["gpt-4-turbo", "claude-2.0"]',
        ignored('', retired('gpt-4-turbo', 'openai/gpt-4-turbo')),
        ignored('', retired('claude-2.0', 'anthropic/claude-2.0')),
      ],
    ],
  },
  { file: 'node_modules/x/index.js', lines: ["module.exports = { model: 'gpt-4-turbo' };"] },
  { file: 'package-lock.json', lines: ['{ "name": "gpt-4o", "lockfileVersion": 3 }'] },
  { file: '.gitignore', lines: ['/local.env', '/node_modules'] },
  { file: 'local.env', lines: ['MODEL=gpt-4-turbo'] },
];

/** Where each is planted; lines and columns from 1. */
export interface Place extends Planted {
  file: string;
  line: number;
  column: number;
}

export const placesIn = (files: readonly PlantedFile[]): Place[] =>
  files.flatMap(({ file, lines }) =>
    lines.flatMap((line, index) => {
      if (typeof line === 'string') return [];
      const [text, ...planted] = line;
      let from = 0;
      return planted.map((one) => {
        const at = text.indexOf(one.id, from);
        from = at + one.id.length;
        return { ...one, file, line: index + 1, column: at + 1 };
      });
    }),
  );

const textOf = ({ lines }: PlantedFile): string =>
  `${lines.map((line) => (typeof line === 'string' ? line : line[0])).join('\n')}\n`;

/** Lays one as a folder that is gone after the test, in git unless told; returns its path. */
export function plant({ git = true, files = FILES } = {}): string {
  const path = folder(Object.fromEntries(files.map((file) => [file.file, textOf(file)])));
  if (git)
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
    ])
      spawnSync('git', args, { cwd: path });
  return path;
}
