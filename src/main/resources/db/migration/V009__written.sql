-- An answer in a writer's words, where one is configured: shown again when its message is turned back to.
alter table answer add column written text not null default '';
