import { isMapping } from '../read/mapping.ts';
import type { Mapping } from './values.ts';

/**
 * Events of Anthropic's streams as they were logged: `message_start` names the message and its input, and each
 * `message_delta` counts anew what came out until then, naming nothing.
 * https://platform.claude.com/docs/en/build-with-claude/streaming
 */
export class Streams {
  private readonly open: Mapping[] = [];

  /** An event with what the message before it tells; any other value as it is. */
  joined(value: Mapping): Mapping {
    const event = isMapping(value.data) && value.type === undefined ? value.data : value;
    const { message, usage } = event;
    if (event.type === 'message_stop') this.open.length = 0;
    if (event.type === 'message_start' && isMapping(message)) this.open.push({ ...value, ...event });
    if (event.type !== 'message_delta' || !isMapping(usage)) return value;
    const [start, ...others] = this.open;
    // Of streams that run at once nobody tells whose it is: what came out is of no model then.
    if (start === undefined || others.length > 0)
      return { ...value, ...event, data: undefined, usage: { input_tokens: 0, output_tokens: usage.output_tokens } };
    const begun = start.message as Mapping;
    const counted = { ...(isMapping(begun.usage) ? begun.usage : {}), ...usage };
    return { ...value, ...start, message: { ...begun, usage: counted } };
  }
}
