import * as React from 'react';
import { ConversationView } from './ConversationView';
import type { IInputs, IOutputs } from './generated/ManifestTypes';
import { earlierCases, type EarlierCases } from './host/earlierCases';
import { formatsOf, type Formats } from './host/formats';
import { noteReader, type NoteReader } from './host/notes';
import { formRecord } from './host/record';
import { sessionUrlReader, type SessionUrl } from './host/sessionUrl';
import { stringsOf, type Strings } from './host/strings';
import { lookOf, type Look } from './host/theme';

/** What stays the same as long as the form is open: made once, so that nothing is rendered anew for it. */
interface Host {
  earlier: EarlierCases;
  notes: NoteReader;
  sessionUrl: SessionUrl;
  formats: Formats;
  strings: Strings;
}

/** One for all controls of a page, and for every case that they show one after the other. */
const sessionUrlOver = sessionUrlReader();

/** The control as the platform knows it: the context's members in, one element out, nothing back. */
export class Conversation implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: Host | undefined;
  private look: Look | undefined;
  private tokens: unknown;

  init(context: ComponentFramework.Context<IInputs>): void {
    this.host = hostOf(context);
  }

  updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    const { earlier, notes, sessionUrl, formats, strings } = (this.host ??= hostOf(context));
    const { raw, security } = context.parameters.description;
    return React.createElement(ConversationView, {
      record: formRecord(context),
      description: security?.readable === false ? undefined : raw,
      earlier,
      notes,
      sessionUrl,
      formats,
      strings,
      look: this.lookIn(context),
      direction: context.userSettings.isRTL ? 'rtl' : 'ltr',
    });
  }

  /** Nothing is ever written: the form stays as it is. */
  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    this.host = undefined;
  }

  private lookIn(context: ComponentFramework.Context<IInputs>): Look {
    const language = context.fluentDesignLanguage;
    const tokens: unknown = language?.tokenTheme;
    if (this.look === undefined || tokens !== this.tokens) this.look = lookOf(language);
    this.tokens = tokens;
    return this.look;
  }
}

function hostOf(context: ComponentFramework.Context<IInputs>): Host {
  const { client, navigation, webAPI } = context;
  const isOnline = (): boolean => client.isNetworkAvailable() && !client.isOffline();
  return {
    earlier: earlierCases({ webAPI, navigation, isOnline }),
    notes: noteReader({ webAPI, isOnline }),
    sessionUrl: sessionUrlOver(webAPI),
    formats: formatsOf(context),
    strings: stringsOf(context.resources),
  };
}
