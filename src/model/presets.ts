/** Owns what is known beforehand about the servers people use: address, a sensible model, and how thinking is turned down. */
import type { Omittable, OutputMode } from './learnedStore.ts';

export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  readonly baseUrl: string;
  /** null: the server lists its own, or the person's deployment is the model. */
  readonly defaultModel: string | null;
  /** Ends of the host names that are this server. */
  readonly hosts: readonly string[];
  /** Path of the API where a person gives only the host. */
  readonly path: string;
  /** The usual port on this machine. */
  readonly localPort: number | null;
  readonly needsKey: boolean;
  /** Where a person gets a key or the program. */
  readonly website: string;
  /** Parameters that turn thinking off or down; dropped when the server refuses them. */
  readonly thinkingOff: Readonly<Record<string, unknown>>;
  /** Where the climb begins, if not at strict schemas: the server is known to refuse them. */
  readonly firstMode?: OutputMode;
  /** What the server is known to refuse. */
  readonly omit?: readonly Omittable[];
  readonly note: string;
}

export type PresetId =
  | 'openai'
  | 'azure'
  | 'deepseek'
  | 'qwen'
  | 'kimi'
  | 'glm'
  | 'openrouter'
  | 'mistral'
  | 'ollama'
  | 'lmstudio'
  | 'vllm'
  | 'llamacpp';

/** vLLM and llama.cpp hand this to the chat template; templates without the switch ignore it. */
const TEMPLATE_THINKING_OFF = { chat_template_kwargs: { enable_thinking: false } };

/** From the vendors' documentation of November 2026; all of it is only a first guess that the ladder corrects. */
export const presets: readonly Preset[] = [
  {
    id: 'openai',
    label: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    defaultModel: 'gpt-5.4-mini',
    hosts: ['api.openai.com'],
    path: '/v1',
    localPort: null,
    needsKey: true,
    website: 'https://platform.openai.com/api-keys',
    thinkingOff: {},
    note: 'Strict structured output.',
  },
  {
    id: 'azure',
    label: 'Azure OpenAI',
    baseUrl: 'https://YOUR-RESOURCE.openai.azure.com/openai/v1',
    defaultModel: null,
    hosts: ['.openai.azure.com', '.cognitiveservices.azure.com', '.services.ai.azure.com'],
    path: '/openai/v1',
    localPort: null,
    needsKey: true,
    website: 'https://ai.azure.com',
    thinkingOff: {},
    note: 'The model is the name of your deployment. Addresses with /openai/deployments/… and api-version work too.',
  },
  {
    id: 'deepseek',
    label: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com',
    defaultModel: 'deepseek-flash',
    hosts: ['api.deepseek.com'],
    path: '',
    localPort: null,
    needsKey: true,
    website: 'https://platform.deepseek.com/api_keys',
    thinkingOff: { thinking: { type: 'disabled' } },
    firstMode: 'json_object',
    note: 'JSON mode without a schema; the schema goes into the prompt.',
  },
  {
    id: 'qwen',
    label: 'Qwen (DashScope)',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    defaultModel: 'qwen-plus',
    hosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com', 'dashscope-us.aliyuncs.com', '.maas.aliyuncs.com'],
    path: '/compatible-mode/v1',
    localPort: null,
    needsKey: true,
    website: 'https://bailian.console.aliyun.com',
    thinkingOff: { enable_thinking: false },
    note: 'Its text filter refuses some ordinary news. Outside China: dashscope-intl.aliyuncs.com.',
  },
  {
    id: 'kimi',
    label: 'Kimi (Moonshot)',
    baseUrl: 'https://api.moonshot.cn/v1',
    defaultModel: 'kimi-k2.6',
    hosts: ['api.moonshot.cn', 'api.moonshot.ai'],
    path: '/v1',
    localPort: null,
    needsKey: true,
    website: 'https://platform.moonshot.cn/console/api-keys',
    thinkingOff: { thinking: { type: 'disabled' } },
    omit: ['temperature'],
    note: 'Some models accept only their own temperature. Outside China: api.moonshot.ai.',
  },
  {
    id: 'glm',
    label: 'GLM (Zhipu)',
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    defaultModel: 'glm-5.3-flash',
    hosts: ['open.bigmodel.cn', 'api.z.ai'],
    path: '/api/paas/v4',
    localPort: null,
    needsKey: true,
    website: 'https://open.bigmodel.cn/usercenter/apikeys',
    thinkingOff: { thinking: { type: 'disabled' } },
    firstMode: 'json_object',
    note: 'JSON mode without a schema. Outside China: api.z.ai.',
  },
  {
    id: 'openrouter',
    label: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    defaultModel: 'openai/gpt-5.4-mini',
    hosts: ['openrouter.ai'],
    path: '/api/v1',
    localPort: null,
    needsKey: true,
    website: 'https://openrouter.ai/keys',
    thinkingOff: { reasoning: { effort: 'none' } },
    note: 'Passes the text on to the provider of the model.',
  },
  {
    id: 'mistral',
    label: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    defaultModel: 'mistral-small-latest',
    hosts: ['api.mistral.ai'],
    path: '/v1',
    localPort: null,
    needsKey: true,
    website: 'https://console.mistral.ai/api-keys',
    thinkingOff: {},
    note: '',
  },
  {
    id: 'ollama',
    label: 'Ollama',
    baseUrl: 'http://127.0.0.1:11434/v1',
    defaultModel: null,
    hosts: [],
    path: '/v1',
    localPort: 11434,
    needsKey: false,
    website: 'https://ollama.com',
    thinkingOff: { reasoning: { effort: 'none' } },
    note: 'Cuts long prompts silently: raise the context length in its settings (OLLAMA_CONTEXT_LENGTH).',
  },
  {
    id: 'lmstudio',
    label: 'LM Studio',
    baseUrl: 'http://127.0.0.1:1234/v1',
    defaultModel: null,
    hosts: [],
    path: '/v1',
    localPort: 1234,
    needsKey: false,
    website: 'https://lmstudio.ai',
    thinkingOff: {},
    note: 'Start its local server in the Developer tab and load a model with a long enough context.',
  },
  {
    id: 'vllm',
    label: 'vLLM',
    baseUrl: 'http://127.0.0.1:8000/v1',
    defaultModel: null,
    hosts: [],
    path: '/v1',
    localPort: 8000,
    needsKey: false,
    website: 'https://docs.vllm.ai',
    thinkingOff: TEMPLATE_THINKING_OFF,
    note: '',
  },
  {
    id: 'llamacpp',
    label: 'llama.cpp',
    baseUrl: 'http://127.0.0.1:8080/v1',
    defaultModel: null,
    hosts: [],
    path: '/v1',
    localPort: 8080,
    needsKey: false,
    website: 'https://github.com/ggml-org/llama.cpp',
    thinkingOff: TEMPLATE_THINKING_OFF,
    note: 'Start llama-server with a context of at least 8192 (-c 8192).',
  },
];

/** The preset an address belongs to: by host, or by the usual port on this machine. */
export function presetOfUrl(url: URL): Preset | undefined {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return presets.find((preset) =>
    local
      ? preset.localPort !== null && url.port === String(preset.localPort)
      : preset.hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host)),
  );
}
