import type { Cell, FormModel, Section, Tab } from './formModel';

/** A tab as form scripts reach it. */
export interface TabView {
  label: string;
  isVisible(): boolean;
  setVisible(visible: boolean): void;
  open(): void;
}

/** The drawn form: what scripts and the host may do to it. */
export interface FormView {
  notify(id: string, level: string, message: string): boolean;
  clearNotification(id: string): boolean;
  tab(name: string): TabView | null;
  hasColumn(name: string): boolean;
}

/** Draws one cell's control into `container`; called when its tab is opened for the first time. */
export type DrawControl = (cell: Cell, container: HTMLElement) => void;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/**
 * Draws a main form: notifications, a tab list, one panel a tab. Like the platform it makes the controls of a tab when that
 * tab is first opened. Unlike the platform it starts on `startTab`, so that a case shows at once what one came to see.
 */
export function drawForm(model: FormModel, root: HTMLElement, startTab: string, draw: DrawControl): FormView {
  const notifications = element('div', {
    class: 'notifications',
    role: 'status',
    'aria-label': 'Form notifications',
  });
  const list = element('div', { role: 'tablist', 'aria-label': 'Form tabs' });
  const panels = element('div', { class: 'panels' });
  root.append(notifications, list, panels);

  const tabs = model.tabs.map((tab) => new DrawnTab(tab, draw));
  const openTab = (chosen: DrawnTab | undefined): void => tabs.forEach((tab) => tab.select(tab === chosen));
  const firstVisible = (): DrawnTab | undefined => tabs.find((tab) => tab.isVisible());
  for (const tab of tabs) {
    tab.onOpen = () => openTab(tab);
    tab.onHide = () => openTab(firstVisible());
    list.append(tab.button);
    panels.append(tab.panel);
  }
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const shown = tabs.filter((tab) => tab.isVisible());
    const at = shown.findIndex((tab) => tab.button === document.activeElement);
    if (step && at >= 0) shown[(at + step + shown.length) % shown.length]?.button.focus();
  });
  // Where a form had a tab of that name already, the one that was put there by hand ends in a number.
  const starts = (tab: DrawnTab): boolean => tab.name.replace(/_\d+$/, '') === startTab.replace(/_\d+$/, '');
  openTab(tabs.find((tab) => starts(tab) && tab.isVisible()) ?? firstVisible());

  const columns = new Set(
    model.tabs.flatMap((tab) => tab.sections.flatMap(({ cells }) => cells.map(({ column }) => column))),
  );
  return {
    notify(id, level, message) {
      this.clearNotification(id);
      notifications.append(
        element('p', { 'data-notification': id, 'data-level': level.toUpperCase() }, message),
      );
      return true;
    },
    clearNotification(id) {
      const shown = Array.from(notifications.children).filter(
        (child) => child.getAttribute('data-notification') === id,
      );
      shown.forEach((child) => child.remove());
      return shown.length > 0;
    },
    tab: (name) => tabs.find((tab) => tab.name === name) ?? null,
    hasColumn: (name) => columns.has(name),
  };
}

class DrawnTab implements TabView {
  readonly name: string;
  readonly label: string;
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  onOpen: () => void = () => undefined;
  onHide: () => void = () => undefined;
  private drawn = false;

  constructor(
    private readonly model: Tab,
    private readonly draw: DrawControl,
  ) {
    this.name = model.name;
    this.label = model.label;
    const id = `tab-${model.name.trim()}`;
    this.button = element(
      'button',
      { type: 'button', role: 'tab', id, 'aria-controls': `${id}-panel` },
      model.label,
    );
    this.button.addEventListener('click', () => this.onOpen());
    this.button.hidden = !model.visible;
    this.panel = element('div', { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': id });
  }

  isVisible(): boolean {
    return !this.button.hidden;
  }

  setVisible(visible: boolean): void {
    const wasOpen = !this.panel.hidden;
    this.button.hidden = !visible;
    if (!visible && wasOpen) this.onHide();
  }

  open(): void {
    this.onOpen();
  }

  select(selected: boolean): void {
    this.button.setAttribute('aria-selected', String(selected));
    this.button.tabIndex = selected ? 0 : -1;
    this.panel.hidden = !selected;
    if (!selected || this.drawn) return;
    this.drawn = true;
    for (const section of this.model.sections) this.panel.append(this.drawSection(section));
  }

  private drawSection(section: Section): HTMLElement {
    const box = element('section', { class: 'section' });
    if (section.showLabel && section.label) box.append(element('h2', {}, section.label));
    for (const cell of section.cells) {
      const container = element('div', { class: 'control', 'data-control': cell.controlId });
      const field = element('div', { class: 'field' });
      if (cell.showLabel && cell.label) field.append(element('div', { class: 'label' }, cell.label));
      field.append(container);
      box.append(field);
      this.draw(cell, container);
    }
    return box;
  }
}
