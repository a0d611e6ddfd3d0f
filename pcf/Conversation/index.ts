import * as React from 'react';
import type { IInputs, IOutputs } from './generated/ManifestTypes';
import { View } from './View';
export class Conversation implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  init(): void {}
  updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    return React.createElement(View, { x: context.parameters.description.raw ?? '' });
  }
  getOutputs(): IOutputs {
    return {};
  }
  destroy(): void {}
}
