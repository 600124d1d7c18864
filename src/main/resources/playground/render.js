// Turns Bot API messages into elements. Text always goes in as text, never as HTML.
export function el(tag, props = {}, ...children) {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(props)) {
    if (k.startsWith('on')) e.addEventListener(k.slice(2), v);
    else if (k in e && !k.startsWith('aria')) e[k] = v;
    else e.setAttribute(k, v);
  }
  e.append(...children.filter((c) => c !== null && c !== undefined));
  return e;
}

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre' };

/** Text with its entities; offsets are UTF-16 units, as in JavaScript strings. */
export function formatted(text, entities, act) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const build = (from, to, list) => {
    const out = [];
    let at = from;
    for (let i = 0; i < list.length; ) {
      const e = list[i];
      const start = Math.max(e.offset, at), end = Math.min(e.offset + e.length, to);
      let j = i + 1;
      const inner = [];
      while (j < list.length && list[j].offset < end) inner.push(list[j++]);
      if (end > start) {
        if (start > at) out.push(text.slice(at, start));
        out.push(wrap(e, build(start, end, inner), text.slice(start, end), act));
        at = end;
        // A quote is a block of its own: the line break behind it would show as an empty line.
        if (e.type.endsWith('blockquote') && text[at] === '\n') at++;
      }
      i = j;
    }
    if (at < to) out.push(text.slice(at, to));
    return out;
  };
  return build(0, text.length, sorted);
}

function wrap(e, children, words, act) {
  switch (e.type) {
    case 'text_link': return link(e.url, children, act);
    case 'url': return link(words, children, act);
    case 'bot_command': return el('button', { type: 'button', className: 'link', onclick: () => act.command(words) }, ...children);
    case 'blockquote': return el('span', { className: 'quote' }, ...children);
    case 'expandable_blockquote': return foldable(children);
    case 'spoiler': return el('span', { className: 'spoiler', onclick: (v) => v.currentTarget.classList.add('open') }, ...children);
    case 'mention': return el('span', { className: 'link' }, ...children);
    default: return TAGS[e.type] ? el(TAGS[e.type], {}, ...children) : el('span', {}, ...children);
  }
}

function foldable(children) {
  const q = el('span', { className: 'quote fold', tabIndex: 0, role: 'button', 'aria-expanded': 'false' }, el('span', {}, ...children));
  const turn = () => q.setAttribute('aria-expanded', String(q.getAttribute('aria-expanded') !== 'true'));
  q.addEventListener('click', (v) => { if (!v.target.closest('a')) turn(); });
  q.addEventListener('keydown', (v) => { if (v.target === q && (v.key === 'Enter' || v.key === ' ')) { v.preventDefault(); turn(); } });
  return q;
}

function link(url, children, act) {
  if (!/^(https?:|tg:|mailto:)/i.test(url)) return el('span', {}, ...children);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', onclick: (v) => { if (act.open(url)) v.preventDefault(); } }, ...children);
}

const time = (s) => new Date(s * 1000).toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' });
export const summary = (m) => m.text || m.caption || (m.document ? '📄 ' + m.document.file_name : m.photo ? '🖼 Foto' : service(m) || '');

export function service(m) {
  const who = m.from.first_name;
  if (m.new_chat_members) return `${who} menambahkan ${m.new_chat_members.map((u) => u.first_name).join(', ')}`;
  if (m.left_chat_member) return `${who} mengeluarkan ${m.left_chat_member.first_name}`;
  if (m.forum_topic_created) return `${who} membuat topik “${m.forum_topic_created.name}”`;
  if (m.migrate_to_chat_id || m.migrate_from_chat_id) return 'Grup menjadi supergrup';
  return '';
}

/** One message. act: reply, press, open, command, jump. */
export function message(m, me, act) {
  const note = service(m);
  if (note) return el('div', { className: 'service', id: 'm' + m.message_id }, note);
  const mine = m.from.id === me && !m.from.is_bot;
  const bubble = el('div', { className: 'bubble' });
  if (!mine) bubble.append(el('div', { className: 'who' }, m.from.first_name + (m.from.is_bot ? ' · bot' : '')));
  if (m.via_bot) bubble.append(el('small', {}, 'lewat @' + m.via_bot.username));
  const r = m.reply_to_message;
  if (r && !r.forum_topic_created) bubble.append(el('button', { type: 'button', className: 'answered', 'aria-label': 'Ke pesan yang dibalas', onclick: () => act.jump(r.message_id) }, el('b', {}, r.from.first_name), summary(r).slice(0, 140)));
  if (m.photo) bubble.append(el('img', { src: '/playground/file/' + m.photo.at(-1).file_id, alt: m.caption || 'Foto dari bot' }));
  if (m.document) bubble.append(file(m.document));
  bubble.append(el('div', { className: 'text' }, ...formatted(m.text || m.caption || '', m.entities || m.caption_entities, act)));
  bubble.append(el('div', { className: 'meta' }, el('button', { type: 'button', className: 'reply', 'aria-label': 'Balas: ' + summary(m).slice(0, 40), onclick: () => act.reply(m) }, '↩ Balas'), (m.edit_date ? 'diedit ' : '') + time(m.date)));
  const box = el('article', { className: 'msg' + (mine ? ' mine' : '') + (m.from.is_bot ? ' from-bot' : ''), id: 'm' + m.message_id, 'aria-label': m.from.first_name }, bubble);
  const rows = m.reply_markup?.inline_keyboard;
  if (rows) box.append(el('div', { className: 'keys' }, ...rows.map((row) => el('div', {}, ...row.map((b) => el('button', { type: 'button', onclick: (v) => act.press(m, b, v.currentTarget) }, b.text + (b.url ? ' ↗' : '')))))));
  return box;
}

function file(d) {
  const kb = Math.max(1, Math.round(d.file_size / 1024));
  return el('a', { className: 'file', href: '/playground/file/' + d.file_id, download: d.file_name }, el('i', { 'aria-hidden': 'true' }, '↓'), el('span', {}, d.file_name, el('small', {}, `${kb} KB · unduh`)));
}
