/** Owns the bundle that is loaded when a model server is first talked to: the SDK and all that needs it. */
export { createOpenAiModel } from '../model/openaiModel.ts';
export { findLocalServers, listModels } from '../model/listModels.ts';
export { testConnection } from '../model/testConnection.ts';
