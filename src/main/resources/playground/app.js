import { el, message, summary } from './render.js';

const $ = (id) => document.getElementById(id);
const input = $('composer-text');
const keep = { get: (k) => { try { return sessionStorage.getItem(k); } catch { return null; } }, set: (k, v) => { try { sessionStorage.setItem(k, v); } catch { /* private window */ } } };
let me = Number(keep.get('person')) || 0, chats = [], persons = [], bot = 'sswd_bot', chatId = Number(keep.get('chat')) || 0, topic = 0;
let replyTo = null, events = null, options = [], chosen = -1, inlineTimer = 0, inlineAsked = 0, loads = 0, heard = 0;
const waiting = new Map(), unread = new Map();

async function post(deed, body) {
  const response = await fetch('/playground/' + deed, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) { toast(answer.description || 'Gagal'); throw new Error(answer.description); }
  return answer;
}
const chat = () => chats.find((c) => c.id === chatId);
const isPrivate = () => chat()?.type === 'private';
const topicOf = (m) => (m.is_topic_message ? m.message_thread_id : 0);

// A state that was read before something newer was heard would undo it: such a state is read again.
async function load(again = 0) {
  const mine = ++loads, before = heard;
  const state = await (await fetch('/playground/state?person=' + (me || 501000001))).json();
  if (mine !== loads) return;
  if (heard !== before && again < 5) return load(again + 1);
  persons = state.persons; chats = state.chats; bot = state.bot;
  if (!me) me = persons[0].id;
  if (!chat()) chatId = (chats.find((c) => c.type !== 'private') || chats[0]).id;
  if (chat().topics.length && !chat().topics.some((t) => t.id === topic)) topic = 0;
  if (!chat().topics.length) topic = 0;
  drawSide(); drawChat();
}

function listen() {
  events?.close();
  events = new EventSource('/playground/events?person=' + me);
  events.onopen = () => { $('connection').textContent = ''; load(); };
  events.onerror = () => { $('connection').textContent = 'menyambung lagi…'; };
  const on = (kind, f) => events.addEventListener(kind, (e) => { const d = JSON.parse(e.data); heard++; f(d.content, chats.find((c) => c.id === d.chat), d.chat); });
  on('message', (m, c) => { if (!c) return load(); const known = c.messages.some((x) => x.message_id === m.message_id); put(c, m); if (!known) arrived(c, m); });
  on('edited', (m, c) => { if (!c) return; put(c, m); const old = $('m' + m.message_id); if (c.id === chatId && old) old.replaceWith(message(m, me, act)); drawSide(); });
  on('deleted', (m, c) => { if (!c) return; c.messages = c.messages.filter((x) => x.message_id !== m.message_id); if (c.id === chatId) $('m' + m.message_id)?.remove(); drawSide(); });
  on('popup', (p) => popup(p));
  on('typing', (_, c) => { if (c?.id === chatId) { $('typing').hidden = false; clearTimeout(listen.t); listen.t = setTimeout(() => { $('typing').hidden = true; }, 4000); } });
  on('chats', () => load());
}
function put(c, m) {
  const i = c.messages.findIndex((x) => x.message_id === m.message_id);
  if (i < 0) c.messages.push(m); else c.messages[i] = m;
}
function arrived(c, m) {
  if (c.id === chatId && topicOf(m) === topic) {
    $('log').querySelector('.welcome')?.remove();
    if (!$('m' + m.message_id)) $('log').append(message(m, me, act));
    $('typing').hidden = true;
    down();
  } else if (m.from.id !== me) unread.set(c.id + ':' + topicOf(m), (unread.get(c.id + ':' + topicOf(m)) || 0) + 1);
  drawSide(); drawTopics();
}
const down = () => { $('log').scrollTop = $('log').scrollHeight; };

function drawSide() {
  $('person-list').replaceChildren(...persons.map((p) => el('button', { type: 'button', role: 'radio', 'aria-checked': String(p.id === me), 'data-person': p.id, tabIndex: p.id === me ? 0 : -1, onclick: () => become(p.id) }, p.first_name)));
  const focused = document.activeElement?.dataset?.chat;
  $('chats').replaceChildren(...chats.map((c) => {
    const last = c.messages.at(-1);
    const n = [...unread].filter(([k]) => k.startsWith(c.id + ':')).reduce((s, [, v]) => s + v, 0);
    return el('li', {}, el('button', { type: 'button', 'data-chat': c.id, 'aria-current': String(c.id === chatId), onclick: () => openChat(c.id) },
      el('span', { className: 'avatar ' + (c.type === 'private' ? 'bot' : 'group'), 'aria-hidden': 'true' }, c.title[0]),
      el('span', { className: 'what' }, el('strong', {}, c.title), el('small', {}, last ? last.from.first_name + ': ' + summary(last) : c.type === 'private' ? 'Obrolan pribadi · private chat' : 'Grup')),
      n ? el('span', { className: 'unread', 'aria-label': n + ' belum dibaca' }, String(n)) : null));
  }));
  if (focused) document.querySelector(`[data-chat="${focused}"]`)?.focus();
}
function drawTopics() {
  const c = chat();
  $('topics').hidden = !c.topics.length;
  $('topics').replaceChildren(...c.topics.map((t) => el('button', { type: 'button', role: 'tab', 'data-topic': t.id, 'aria-selected': String(t.id === topic), onclick: () => { topic = t.id; cancelReply(); drawChat(); } }, t.name + (unread.get(c.id + ':' + t.id) ? ` (${unread.get(c.id + ':' + t.id)})` : ''))));
}
function drawChat() {
  const c = chat();
  unread.delete(c.id + ':' + topic);
  $('chat-title').textContent = c.title;
  $('chat-subtitle').textContent = c.type === 'private' ? 'bot · obrolan pribadi' : `${c.members} anggota · ${c.role === 'creator' ? 'Anda pengelola' : 'Anda anggota'}`;
  drawTopics();
  const shown = c.messages.filter((m) => topicOf(m) === topic);
  $('log').replaceChildren(...shown.map((m) => message(m, me, act)));
  if (!shown.some((m) => m.text)) $('log').append(welcome());
  const mustStart = c.type === 'private' && (!c.started || c.blocked);
  $('start').hidden = !mustStart;
  down();
}
function welcome() {
  const tries = [['/tanya apa tugas peksos di rumah sakit', 'bertanya kepada pustaka', false], ['terus kalau di sekolah?', 'balas jawaban bot dengan ini', true], ['/ask what does a social worker do in a prison?', 'ask in English', false]];
  return el('div', { className: 'welcome' }, el('h2', {}, 'Coba tiga hal ini'), el('p', {}, 'Bot menjawab dengan kutipan dari pustaka. ', el('span', { lang: 'en' }, 'Try one of these.')),
    ...tries.map(([words, why, reply]) => el('button', { type: 'button', className: 'try', onclick: () => tryThis(words, reply) }, words, el('small', {}, why))));
}
function tryThis(words, reply) {
  if (reply) {
    const last = chat().messages.filter((m) => m.from.is_bot && topicOf(m) === topic).at(-1);
    if (last) act.reply(last);
    else if (!isPrivate()) return toast('Ajukan pertanyaan pertama dulu, lalu balas jawabannya.');
  }
  input.value = words; grow(); input.focus();
}
function openChat(id) { chatId = id; topic = 0; keep.set('chat', id); cancelReply(); hideOptions(); drawSide(); drawChat(); drawer(false); if (matchMedia('(min-width:721px)').matches) input.focus(); }
async function become(id) {
  const wasPrivate = isPrivate();
  me = id; keep.set('person', id); cancelReply(); unread.clear();
  if (wasPrivate) chatId = id;
  await load(); listen();
  document.querySelector('#person-list [aria-checked=true]')?.focus();
}

const act = {
  reply(m) { replyTo = m; $('reply-who').textContent = m.from.first_name; $('reply-text').textContent = summary(m); $('reply-bar').hidden = false; input.focus(); },
  jump(id) { const e = $('m' + id); e?.scrollIntoView({ block: 'center' }); },
  command(words) { post('say', { person: me, chat: chatId, topic, text: words }); },
  open(url) {
    const u = new URL(url);
    if (!/^(t\.me|telegram\.me)$/.test(u.hostname) || u.pathname.slice(1).toLowerCase() !== bot) return false;
    openChat(me);
    if (u.searchParams.has('start') || !chat().started) post('start', { person: me, text: u.searchParams.get('start') || '' });
    return true;
  },
  async press(m, b, key) {
    if (b.url) { if (!act.open(b.url)) window.open(b.url, '_blank', 'noopener,noreferrer'); return; }
    if (b.copy_text) { await navigator.clipboard?.writeText(b.copy_text.text); return toast('Disalin'); }
    if ('switch_inline_query_current_chat' in b || 'switch_inline_query' in b) { input.value = `@${bot} ` + (b.switch_inline_query_current_chat ?? b.switch_inline_query); input.focus(); return typed(); }
    key.setAttribute('aria-busy', 'true');
    const { id } = await post('press', { person: me, chat: chatId, message: m.message_id, text: b.callback_data });
    waiting.set(id, key);
    setTimeout(() => key.removeAttribute('aria-busy'), 8000);
  },
};
function popup(p) {
  waiting.get(p.id)?.removeAttribute('aria-busy'); waiting.delete(p.id);
  if (p.url) act.open(p.url);
  if (!p.text) return;
  if (p.alert) { $('alert-text').textContent = p.text; if (!$('alert').open) $('alert').showModal(); } else toast(p.text);
}
function toast(text) { $('toast').textContent = text; $('toast').hidden = false; clearTimeout(toast.t); toast.t = setTimeout(() => { $('toast').hidden = true; }, 4500); }
function cancelReply() { replyTo = null; $('reply-bar').hidden = true; }
function drawer(open) { $('sidebar').classList.toggle('open', open); $('menu').setAttribute('aria-expanded', String(open)); if (open) document.querySelector('#chats button')?.focus(); }

// Suggestions: commands after "/", results of inline mode after "@sswd_bot ".
function typed() {
  grow();
  const text = input.value, inline = text.match(new RegExp('^@' + bot + '\\s+(.*)$', 'is'));
  if (/^\/\S*$/.test(text)) {
    const start = text.slice(1).toLowerCase();
    return show(chat().commands.filter((c) => c.command.startsWith(start)).map((c) => ({ name: '/' + c.command, note: c.description, pick: () => { input.value = '/' + c.command + ' '; input.focus(); } })));
  }
  hideOptions();
  clearTimeout(inlineTimer);
  if (inline) inlineTimer = setTimeout(() => askInline(inline[1]), 300);
}
async function askInline(words) {
  const mine = ++inlineAsked;
  const results = await post('inline', { person: me, text: words });
  if (mine !== inlineAsked || !input.value.startsWith('@')) return;
  show(results.map((r) => ({ name: r.title || 'Hasil', note: r.description || '', pick: () => { input.value = ''; grow(); post('choose', { person: me, chat: chatId, topic, text: String(r.id) }); } })), -1);
}
function show(list) { options = list; chosen = list.length ? 0 : -1; drawOptions(); }
function hideOptions() { show([]); }
function drawOptions() {
  $('suggestions').hidden = !options.length;
  input.setAttribute('aria-expanded', String(options.length > 0));
  $('suggestions').replaceChildren(...options.map((o, i) => el('li', { id: 'o' + i, role: 'option', 'aria-selected': String(i === chosen), onmousedown: (e) => { e.preventDefault(); pick(i); } }, el('b', {}, o.name), el('span', { className: 'soft' }, o.note))));
  if (chosen >= 0) { input.setAttribute('aria-activedescendant', 'o' + chosen); $('o' + chosen)?.scrollIntoView({ block: 'nearest' }); } else input.removeAttribute('aria-activedescendant');
}
function pick(i) { const o = options[i]; hideOptions(); o.pick(); }
function grow() { input.style.height = 'auto'; input.style.height = Math.min(150, input.scrollHeight + 2) + 'px'; }
async function send() {
  const text = input.value.trim();
  if (!text) return;
  const message = replyTo?.message_id || 0;
  input.value = ''; grow(); hideOptions(); cancelReply();
  try { await post('say', { person: me, chat: chatId, topic, text, message }); } catch { input.value = text; }
}

input.addEventListener('input', typed);
input.addEventListener('keydown', (e) => {
  if (e.isComposing) return;
  if (options.length && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) { e.preventDefault(); chosen = (chosen + (e.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length; drawOptions(); }
  else if (options.length && e.key === 'Tab' && !e.shiftKey) { e.preventDefault(); pick(chosen); }
  else if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); if (options.length && options[chosen].name !== input.value.trim()) pick(chosen); else send(); }
  else if (e.key === 'Escape') { if (options.length) hideOptions(); else cancelReply(); }
});
$('composer').addEventListener('submit', (e) => { e.preventDefault(); send(); });
$('start').addEventListener('click', () => post('start', { person: me, text: '' }));
$('reply-cancel').addEventListener('click', () => { cancelReply(); input.focus(); });
$('menu').addEventListener('click', () => drawer(!$('sidebar').classList.contains('open')));
document.addEventListener('keydown', (e) => { if (e.key === 'Escape' && $('sidebar').classList.contains('open')) { drawer(false); $('menu').focus(); } });
document.querySelector('main').addEventListener('click', (e) => { if (!e.target.closest('#menu')) drawer(false); });
$('person-list').addEventListener('keydown', (e) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
  if (step) { e.preventDefault(); become(persons[(persons.findIndex((p) => p.id === me) + step + persons.length) % persons.length].id); }
});
load().then(listen);
