-- A session: one discussion meeting, numbered by edition within its community.
create table session (
    id           integer primary key,
    community_id integer not null references community (id),
    edition      integer not null,
    theme        text    not null,
    focus        text,
    setting      text,
    starts_at    integer not null,
    time_zone    text    not null,
    place        text    not null,
    capacity     integer,
    deadline_at  integer,
    contact      text    not null,
    speaker      text    not null,
    moderator    text    not null,
    note_taker   text    not null,
    state        text    not null,
    repeats_days integer,
    topic_id     integer references topic (id),
    code         text    not null unique,
    sequence     integer not null default 0,
    created_by   integer not null,
    created_at   integer not null,
    -- The session that this one follows in a series: each has one successor at most.
    previous_id  integer unique references session (id),
    unique (community_id, edition)
);
create index session_by_time on session (community_id, starts_at);

-- Where a session was announced. The message itself is known by its subject, card:<session>.
create table session_card (
    session_id integer not null references session (id) on delete cascade,
    chat       integer not null,
    topic      integer not null,
    primary key (session_id, chat, topic)
) without rowid;

-- A session being written, or changes to one (session_id 0: a new one): what has been filled in, as JSON, and where the
-- dialogue stands.
create table session_draft (
    person_id    integer not null,
    session_id   integer not null,
    community_id integer not null references community (id),
    field        text    not null,
    filled       text    not null,
    updated_at   integer not null,
    primary key (person_id, session_id)
) without rowid;
create index session_draft_by_age on session_draft (updated_at);

-- The name and cohort year under which a person takes part; asked once.
create table participant (
    person_id  integer primary key,
    full_name  text    not null,
    cohort     integer,
    entered_at integer not null
);

-- A place in a session, or a wish for one. person_id is null for a guest, who is known by name and inviter.
create table sign_up (
    id         integer primary key,
    session_id integer not null references session (id) on delete cascade,
    person_id  integer,
    name       text    not null,
    cohort     integer,
    invited_by integer,
    state      text    not null,
    turn       integer not null,
    changed_at integer not null,
    unique (session_id, person_id)
);
create index sign_up_by_turn on sign_up (session_id, state, turn);
create index sign_up_by_person on sign_up (person_id);

-- Cards that no longer show what the database holds, and when they may be drawn anew.
create table card_due (
    session_id integer primary key references session (id) on delete cascade,
    due_at     integer not null
);

-- What each person is to be reminded of. A row exists from the sign-up on; moving the session moves the row.
create table reminder (
    session_id integer not null references session (id) on delete cascade,
    person_id  integer not null,
    kind       text    not null,
    due_at     integer not null,
    state      text    not null,
    primary key (session_id, person_id, kind)
) without rowid;
create index reminder_due on reminder (due_at) where state = 'waiting';

create table reminder_opt_out (
    person_id integer primary key
);

-- The topics of groups in which the bot has been spoken to, so that a card can go there. The title is empty where Telegram
-- has not told it.
create table chat_topic (
    chat    integer not null,
    topic   integer not null,
    title   text    not null,
    seen_at integer not null,
    primary key (chat, topic)
) without rowid;

-- The name that Telegram showed when a person was given a role or acted as organizer; lists of roles and deeds show it.
alter table person add column name text;

-- Deeds are named after the feature they belong to.
update audit set action = 'community.language' where action = 'language';

-- Choices of a community or of one of its groups beyond name, language and time zone, such as when to remind.
create table community_choice (
    community_id integer not null references community (id),
    name         text    not null,
    value        text    not null,
    primary key (community_id, name)
) without rowid;
