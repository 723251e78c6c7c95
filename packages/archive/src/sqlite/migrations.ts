/**
 * The schema, step by step. A released step is never changed: a new schema is a new step at the end, and an
 * archive's `user_version` is the number of steps it has taken.
 *
 * The full-text indexes are contentless: the rows hold the words already, and `contentless_delete` lets a row go by
 * its number alone. Words come folded by the archive's own code, so the tokenizer has only to split at blanks.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table articles (
    rid integer primary key,
    id text not null unique,
    url text,
    site text,
    published_at text not null
  ) strict;
  create index articles_newest on articles (published_at, id);
  create index articles_of_site on articles (site, published_at, id);
  create index articles_by_url on articles (url);

  create table article_json (
    rid integer primary key references articles (rid) on delete cascade,
    json text not null
  ) strict;

  create table quotes (
    rid integer primary key,
    article_id text not null references articles (id) on delete cascade,
    turn integer not null,
    kind text not null,
    speaker_id text,
    site text,
    published_at text not null,
    unique (article_id, turn)
  ) strict;
  create index quotes_newest on quotes (published_at, article_id, turn);
  create index quotes_of_site on quotes (site, published_at, article_id, turn);
  create index quotes_of_speaker on quotes (speaker_id, published_at, article_id, turn);

  create table quote_json (
    rid integer primary key references quotes (rid) on delete cascade,
    json text not null
  ) strict;

  create table quote_topics (
    quote_rid integer not null references quotes (rid) on delete cascade,
    topic_id text not null,
    speaker_id text,
    published_at text not null,
    article_id text not null,
    turn integer not null,
    primary key (quote_rid, topic_id)
  ) strict, without rowid;
  create index quote_topics_newest on quote_topics (topic_id, published_at, article_id, turn, speaker_id);
  create index quote_topics_of_speaker on quote_topics (speaker_id, topic_id, published_at, article_id, turn);

  create table article_speakers (
    article_id text not null references articles (id) on delete cascade,
    speaker_id text not null,
    published_at text not null,
    kind text not null,
    local_ids text not null,
    names text not null,
    roles text not null,
    quote_count integer not null,
    primary key (article_id, speaker_id)
  ) strict, without rowid;
  create index article_speakers_newest on article_speakers (speaker_id, published_at, article_id);

  create table article_topics (
    article_id text not null references articles (id) on delete cascade,
    topic_id text not null,
    published_at text not null,
    local_ids text not null,
    label text not null,
    kind text not null,
    quote_count integer not null,
    primary key (article_id, topic_id)
  ) strict, without rowid;
  create index article_topics_newest on article_topics (topic_id, published_at, article_id);

  create table speakers (
    id text primary key,
    kind text not null,
    names text not null,
    fullest_names text not null,
    roles text not null,
    quote_count integer not null,
    article_count integer not null
  ) strict, without rowid;
  create index speakers_most_quoted on speakers (quote_count, id);

  create table speaker_names (
    rid integer primary key,
    speaker_id text not null,
    name text not null,
    folded text not null,
    unique (speaker_id, name)
  ) strict;
  create index speaker_names_folded on speaker_names (folded);

  create table topics (
    rid integer primary key,
    id text not null unique,
    kind text not null,
    labels text not null,
    kinds text not null,
    quote_count integer not null,
    article_count integer not null
  ) strict;
  create index topics_most_mentioned on topics (article_count, id);

  create virtual table article_words using fts5(
    words, stems, facets, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  create virtual table quote_words using fts5(
    words, stems, facets, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  create virtual table name_words using fts5(
    words, stems, facets, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  create virtual table topic_words using fts5(
    words, stems, facets, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  `,
  `
  alter table article_speakers add column affiliations text not null default '[]';
  alter table article_speakers add column gender text;

  alter table speakers add column affiliations text not null default '[]';
  alter table speakers add column genders text not null default '[]';
  alter table speakers add column family text;
  create index speakers_of_family on speakers (family) where family is not null;

  create table register (
    id text primary key,
    place integer not null,
    name text not null,
    folded text not null,
    wikidata text,
    json text not null
  ) strict, without rowid;
  create index register_folded on register (folded);

  create table chores (name text primary key) strict, without rowid;
  insert into chores select 'identify' where exists (select * from articles);
  `,
  // What is derived of topics is made anew by the chore, so that it need not be carried over.
  `
  drop table quote_topics;
  drop table article_topics;
  drop table topics;
  drop table topic_words;

  create table quote_topics (
    quote_rid integer not null references quotes (rid) on delete cascade,
    topic_id text not null,
    speaker_id text,
    published_at text not null,
    article_id text not null,
    turn integer not null,
    via text not null,
    primary key (quote_rid, topic_id)
  ) strict, without rowid;
  create index quote_topics_newest on quote_topics (topic_id, published_at, article_id, turn, speaker_id);
  create index quote_topics_of_speaker on quote_topics (speaker_id, topic_id, published_at, article_id, turn);

  create table article_topics (
    article_id text not null references articles (id) on delete cascade,
    topic_id text not null,
    published_at text not null,
    local_ids text not null,
    label text not null,
    key text not null,
    kind text not null,
    wikidata text,
    media_topic text,
    salience real not null,
    mention_count integer not null,
    quote_count integer not null,
    primary key (article_id, topic_id)
  ) strict, without rowid;
  create index article_topics_newest on article_topics (topic_id, published_at, article_id);
  create index article_topics_central on article_topics (topic_id, salience, published_at, article_id);

  create table article_subjects (
    article_id text not null references articles (id) on delete cascade,
    code text not null,
    published_at text not null,
    name text not null,
    broader text,
    confidence real not null,
    primary key (article_id, code)
  ) strict, without rowid;
  create index article_subjects_newest on article_subjects (code, published_at, article_id);

  create table topics (
    id text primary key,
    kind text not null,
    wikidata text unique,
    labels text not null,
    names text not null,
    kinds text not null,
    wikidata_ids text not null,
    media_topics text not null,
    quote_count integer not null,
    article_count integer not null
  ) strict, without rowid;
  create index topics_most_mentioned on topics (article_count, id);

  create table topic_names (
    rid integer primary key,
    topic_id text not null,
    folded text not null,
    unique (topic_id, folded)
  ) strict;
  create index topic_names_folded on topic_names (folded);

  create virtual table topic_words using fts5(
    words, stems, facets, content = '', contentless_delete = 1, tokenize = 'ascii'
  );

  insert or ignore into chores select 'identify' where exists (select * from articles);
  `,
  // Articles are kept compressed, a fifth as long, and how long their texts are is known without unpacking them. The
  // chore rewrites those that are there, which are text.
  `
  alter table articles add column text_length integer not null default 0;

  create table packed_json (
    rid integer primary key references articles (rid) on delete cascade,
    json any not null
  ) strict;
  insert into packed_json select * from article_json;
  drop table article_json;
  alter table packed_json rename to article_json;

  insert or ignore into chores select 'identify' where exists (select * from articles);
  `,
]
