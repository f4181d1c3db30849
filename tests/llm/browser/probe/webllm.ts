import { provideWebLlm } from '../../../../src/llm/webllm/provide';

provideWebLlm();
