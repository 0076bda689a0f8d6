from anthropic import Anthropic
from openai import OpenAI

openai = OpenAI()
DRAFT = "gpt-4o-2024-08-06"
CHECK = "claude-3-5-sonnet-20241022"
SUMMARY = "gemini-2.0-flash"


def draft(question: str) -> str:
    reply = openai.chat.completions.create(model=DRAFT, messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content or ""
