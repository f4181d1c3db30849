import { provideWebLlm } from '../../../../src/engine/webllm/provide';

provideWebLlm();
