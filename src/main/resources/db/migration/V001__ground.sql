-- Times are milliseconds since 1970 (UTC), dates are ISO text. Telegram's ids are integers of 64 bits.

-- One community: its chats, organizers, settings and library. Number 0 is the shared shelf (starter content) that every
-- community reads; number 1 is the community that a fresh installation begins with.
create table community (
    id         integer primary key,
    name       text    not null,
    language   text    not null,
    time_zone  text    not null,
    created_at integer not null
);

insert into community (id, name, language, time_zone, created_at)
values (0, 'Rak bersama', 'id', 'Asia/Jakarta', 0),
       (1, 'SSWD', 'id', 'Asia/Jakarta', 0);

create table chat (
    id           integer primary key,
    community_id integer not null references community (id),
    kind         text    not null,
    title        text    not null,
    present      integer not null,
    joined_at    integer not null
);
create index chat_by_community on chat (community_id);

-- What a person has chosen for themselves; a row exists only once something was chosen or a group was visited.
create table person (
    id                integer primary key,
    language          text,
    current_community integer references community (id)
);

create table organizer (
    community_id integer not null references community (id),
    person_id    integer not null,
    role         text    not null,
    granted_at   integer not null,
    primary key (community_id, person_id)
);

create table audit (
    id           integer primary key,
    community_id integer not null references community (id),
    person_id    integer,
    action       text    not null,
    detail       text    not null,
    at           integer not null
);

-- The inbox: every update is here before Telegram is told that it arrived.
create table inbox (
    update_id   integer primary key,
    payload     text    not null,
    chat        integer not null,
    topic       integer not null,
    received_at integer not null,
    state       text    not null,
    attempts    integer not null default 0,
    done_at     integer
);
create index inbox_open on inbox (update_id) where state = 'new';
create index inbox_finished on inbox (done_at) where state <> 'new';

-- The outbox: every reply is here in the transaction that decided it.
create table outbox (
    id         integer primary key,
    update_id  integer,
    chat       integer not null,
    topic      integer not null,
    kind       text    not null,
    payload    text    not null,
    subject    text,
    created_at integer not null,
    state      text    not null,
    attempts   integer not null default 0,
    done_at    integer
);
create index outbox_open on outbox (id) where state = 'new';
create index outbox_finished on outbox (done_at) where state <> 'new';

-- What a message of ours was about, so that a reply to it can be understood.
create table sent_message (
    chat       integer not null,
    message_id integer not null,
    subject    text    not null,
    sent_at    integer not null,
    primary key (chat, message_id)
) without rowid;
create index sent_message_by_subject on sent_message (subject);

-- Buttons carry a token; what it stands for is here.
create table button_token (
    token      text    primary key,
    feature    text    not null,
    subject    text    not null,
    chat       integer not null,
    created_at integer not null
) without rowid;
create index button_token_by_age on button_token (created_at);

create table publication (
    id           integer primary key,
    community_id integer not null references community (id),
    source       text    not null,
    origin       text    not null,
    edition      integer,
    year         integer,
    title        text    not null,
    published_on text,
    focus        text,
    url          text,
    contacts     text    not null,
    tags         text    not null,
    settings     text    not null,
    fingerprint  text    not null,
    revision     integer not null,
    withdrawn    integer not null default 0,
    stored_at    integer not null,
    unique (community_id, source)
);
create index publication_by_edition on publication (community_id, edition);

create table publication_participant (
    publication_id integer not null references publication (id) on delete cascade,
    position       integer not null,
    name           text    not null,
    cohort         integer,
    primary key (publication_id, position)
) without rowid;

create table passage (
    id             integer primary key,
    publication_id integer not null references publication (id) on delete cascade,
    position       integer not null,
    text           text    not null,
    settings       text    not null,
    unique (publication_id, position)
);

-- The index follows this list; the number of the last change it holds is stored in its commit.
create table library_change (
    number         integer primary key autoincrement,
    publication_id integer not null,
    changed_at     integer not null
);

-- An answer given, so that its buttons and replies to it work. It holds no person.
create table answer (
    id           integer primary key,
    community_id integer not null references community (id),
    question     text    not null,
    language     text    not null,
    kind         text    not null,
    confidence   real    not null,
    settings     text    not null,
    edition      integer,
    passages     text    not null,
    asked_at     integer not null
);
create index answer_by_age on answer (asked_at);

create table feedback (
    answer_id integer not null references answer (id) on delete cascade,
    person_id integer not null,
    helpful   integer not null,
    given_at  integer not null,
    primary key (answer_id, person_id)
) without rowid;

-- Questions put forward for a coming session, without who asked.
create table topic (
    id           integer primary key,
    community_id integer not null references community (id),
    question     text    not null,
    language     text    not null,
    wanted       integer not null default 1,
    proposed_at  integer not null,
    unique (community_id, question)
);
