import type { AuthorKind } from '../../../core/conversation';
import type { Choice } from './choice';
import type { Side, Tongue } from './languages';

/** Who the header says the customer is. */
export interface Contact {
  name: string;
  email: string;
  phone: string;
}

/** One who speaks, as the transcript writes them throughout. */
export interface Speaker {
  side: Side;
  kind: AuthorKind;
  name?: string;
  written: string;
  /** A sign in front, which is neither name nor role. */
  emoji: string;
  /** The word for the role, where there is one: counted on its own in the score. */
  word?: string;
}

export interface Cast {
  speakers: Speaker[];
  /** Whether each of them says their role or is named in the header: others are known by coming again only. */
  allKnown: boolean;
}

const EMAILS = ['jane.doe@example.com', 'kunde+shop@beispiel.de', 'j_smith@mail.example.co.uk'];
const PHONES = ['+1 555 0100', '+49 30 1234567', '+1-202-555-0143', '+972501234567', '+34 600 123 456'];

export const contactIn = (choice: Choice, tongue: Tongue): Contact => ({
  name: choice.random.pick(tongue.customers),
  email: choice.random.pick(EMAILS),
  phone: choice.random.pick(PHONES),
});

export const CASTS = [
  { id: 'roles', customer: 'role', others: 'role' },
  { id: 'names with roles', customer: 'both', others: 'both' },
  { id: 'customer by name, others by role', customer: 'name', others: 'role' },
  { id: 'customer by e-mail, others by role', customer: 'email', others: 'role' },
  { id: 'customer by phone, others by role', customer: 'phone', others: 'role' },
  { id: 'customer by name, others unknown', customer: 'name', others: 'stranger' },
  { id: 'customer by role, others unknown', customer: 'role', others: 'stranger' },
  { id: 'all unknown', customer: 'stranger', others: 'stranger' },
] as const;

export const COMPOSED = [
  { id: 'Name (Role)', write: (name: string, role: string) => `${name} (${role})` },
  { id: 'Name [Role]', write: (name: string, role: string) => `${name} [${role}]` },
  { id: 'Name - Role', write: (name: string, role: string) => `${name} - ${role}` },
  { id: 'Name – Role', write: (name: string, role: string) => `${name} – ${role}` },
  { id: 'Name, Role', write: (name: string, role: string) => `${name}, ${role}` },
  { id: 'Role (Name)', write: (name: string, role: string) => `${role} (${name})` },
  { id: 'Role - Name', write: (name: string, role: string) => `${role} - ${name}` },
  { id: 'Role Name', write: (name: string, role: string) => `${role} ${name}` },
];

const CASES = [
  { id: 'as usual', write: (word: string) => word },
  { id: 'UPPER', write: (word: string) => word.toUpperCase() },
  { id: 'lower', write: (word: string) => word.toLowerCase() },
];

const EMOJI: Record<Side, string[]> = {
  customer: ['👤', '🙋', '🧑'],
  ai: ['🤖', '✨'],
  agent: ['🧑‍💼', '🎧', '👩🏽‍💻'],
  system: ['⚙️', 'ℹ️'],
};

/** Who speaks in one transcript: the customer and the AI always, an agent and the system sometimes. */
export function castIn(
  choice: Choice,
  tongue: Tongue,
  contact: Contact,
  only?: (typeof CASTS)[number]['id'][],
): Cast {
  const { random } = choice;
  const kind = choice.from('cast', only ? CASTS.filter(({ id }) => only.includes(id)) : CASTS);
  const letters = choice.from('case', CASES);
  const withEmoji = choice.rarely('emoji', 0.12);
  const composed = kind.others === 'both' ? choice.from('composed', COMPOSED) : undefined;
  const strangers = random.shuffle(tongue.names);

  const speaker = (side: Side): Speaker => {
    const how = side === 'customer' ? kind.customer : side === 'system' ? 'role' : kind.others;
    const emoji = withEmoji ? random.pick(EMOJI[side]) + ' ' : '';
    const word = random.pick(tongue.roles[side]);
    const role = letters.write(word);
    const own = side === 'customer' ? contact.name : (strangers.pop() ?? 'Nova');
    if (how === 'role') return { side, kind: side, written: role, emoji, word };
    if (how === 'both')
      return { side, kind: side, name: own, written: composed?.write(own, role) ?? role, emoji, word };
    if (how === 'stranger') {
      const name = side === 'customer' ? (strangers.pop() ?? 'Zoe') : own;
      return { side, kind: 'unknown', name, written: name, emoji };
    }
    return { side, kind: 'customer', name: contact[how], written: contact[how], emoji };
  };

  const sides: Side[] = ['customer', 'ai'];
  if (random.chance(0.5)) sides.push('agent');
  if (kind.others === 'role' && random.chance(0.2)) sides.push('system');
  return {
    speakers: sides.map(speaker),
    allKnown: kind.customer !== 'stranger' && kind.others !== 'stranger',
  };
}
