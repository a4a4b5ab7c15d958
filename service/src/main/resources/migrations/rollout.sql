--liquibase formatted sql

--changeset click-ml:rollout-1
create table rollout (
  workspace varchar(40) not null,
  id varchar(40) not null,
  model varchar(64) not null,
  version int not null,
  baseline int not null,
  policy longtext not null,
  state varchar(12) not null,
  open_slot varchar(4),
  revision int not null,
  step int not null,
  step_since datetime(6) not null,
  whole_since datetime(6) not null,
  step_rows bigint not null,
  paused_at datetime(6),
  replayed boolean not null,
  acknowledged boolean not null,
  slow_nanos bigint,
  decision longtext,
  shadow_scored bigint not null,
  shadow_dropped bigint not null,
  shadow_failed bigint not null,
  author varchar(40) not null,
  started_at datetime(6) not null,
  ended_at datetime(6),
  primary key (workspace, id),
  constraint rollout_open unique (workspace, model, open_slot),
  constraint rollout_model foreign key (workspace, model)
    references model (workspace, slug) on delete cascade
);

--changeset click-ml:rollout-2
create index rollout_by_state on rollout (open_slot, state);

--changeset click-ml:rollout-3
create table rollout_event (
  workspace varchar(40) not null,
  rollout varchar(40) not null,
  kind varchar(12) not null,
  unit char(16) not null,
  weight double not null,
  canary boolean not null,
  primary key (workspace, rollout, kind, unit),
  constraint rollout_event_rollout foreign key (workspace, rollout)
    references rollout (workspace, id) on delete cascade
);

--changeset click-ml:rollout-4
create table rollout_evidence (
  workspace varchar(40) not null,
  rollout varchar(40) not null,
  n int not null,
  happened_at datetime(6) not null,
  step int not null,
  action varchar(12) not null,
  evidence longtext not null,
  primary key (workspace, rollout, n),
  constraint rollout_evidence_rollout foreign key (workspace, rollout)
    references rollout (workspace, id) on delete cascade
);

--changeset click-ml:rollout-5
create table pinned_row (
  workspace varchar(40) not null,
  model varchar(64) not null,
  id varchar(40) not null,
  cells longtext not null,
  expected longtext not null,
  tolerance double,
  note varchar(500),
  author varchar(40) not null,
  created_at datetime(6) not null,
  primary key (workspace, id),
  constraint pinned_row_model foreign key (workspace, model)
    references model (workspace, slug) on delete cascade
);

--changeset click-ml:rollout-6
create index pinned_row_by_model on pinned_row (workspace, model, created_at);

--changeset click-ml:rollout-7
alter table rollout add column step_scored bigint default 0 not null;
