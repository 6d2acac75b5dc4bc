// 0020: the team somebody belongs to; '' where to none, as for everyone until now.

export const teams = {
  version: 20,
  statements: [`alter table profile add column team text not null default ''`],
};
