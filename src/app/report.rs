//! Figures in words: labels, sentences, tables. What the screen, the command line and files say alike.

use chrono::NaiveDate;

use crate::{
    domain::{
        ids::Code,
        period::{Period, Span},
        report::{Figures, Row, Table},
        vocabulary::{List, Vocabulary},
    },
    text::Texts,
};

mod page;
mod passages;
mod sentences;

pub use page::{heat_map, page};
pub use passages::{visit_cells, visit_heads};
pub use sentences::sentences;

pub use crate::exchange::report::{Sheet, SheetRow, SheetTable};

/// The words that figures need.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The interface's texts.
    pub texts: &'a Texts,
    /// The vocabulary's labels.
    pub vocabulary: &'a Vocabulary,
}

/// The list whose labels a table's codes have; `None` for tables with words of their own.
const fn list_of(table: Table) -> Option<List> {
    Some(match table {
        Table::Topic | Table::TopicMinutes | Table::TopicHold => List::Topic,
        Table::Procedure => List::Procedure,
        Table::Institution | Table::InstitutionMinutes | Table::InstitutionHold => List::Institution,
        Table::Device => List::Device,
        Table::Support => List::Support,
        Table::Obstacle => List::Obstacle,
        Table::Outcome => List::Outcome,
        Table::Impossible => List::Impossible,
        Table::TurnedAway => List::TurnedAway,
        Table::Language | Table::Interpreter => List::Language,
        Table::Gender => List::Gender,
        Table::Origin => List::Origin,
        _ => return None,
    })
}

impl Words<'_> {
    /// What a table's rows are.
    pub fn table(&self, table: Table) -> String {
        self.texts.t(&format!("report-table-{}", table.code()))
    }

    /// A row's label.
    pub fn row(&self, table: Table, code: Option<&str>) -> String {
        let Some(code) = code else { return self.texts.t("report-unsaid") };
        if let Some(list) = list_of(table) {
            return self.label(list, code);
        }
        let said = |prefix: &str| self.texts.t(&format!("{prefix}-{code}"));
        match table {
            Table::Status => said("status"),
            Table::Weekday => said("weekday"),
            Table::Hour => format!("{code} h"),
            Table::WeekdayHour => self.weekday_hour(code),
            Table::Month | Table::WaitMedian | Table::WaitLongest => self.month(code),
            Table::Age => self.age(code),
            Table::Check => said("report-check"),
            Table::Missing => said("report-field"),
            Table::ReferralHow => said("how"),
            Table::ReferralStatus => said("referral-status"),
            Table::CaseClosed => said("close-reason"),
            Table::CaseWaiting | Table::CaseWaitingDays => match code {
                "us" | "person" => said("waiting-on"),
                institution => self.label(List::Institution, institution),
            },
            _ => code.to_owned(),
        }
    }

    fn label(&self, list: List, code: &str) -> String {
        self.vocabulary.label(list, &Code::from(code), self.texts.lang()).to_owned()
    }

    fn weekday_hour(&self, code: &str) -> String {
        let Some((weekday, hour)) = code.split_once('-') else { return code.to_owned() };
        let weekday = self.texts.t(&format!("weekday-{weekday}"));
        let hour = hour.trim_start_matches('0');
        let hour = if hour.is_empty() { "0" } else { hour };
        self.texts.with("report-weekday-hour", &[("weekday", weekday.into()), ("hour", hour.to_owned().into())])
    }

    fn month(&self, code: &str) -> String {
        match format!("{code}-01").parse::<NaiveDate>() {
            Ok(day) => format!("{} {}", self.texts.t(&format!("month-{}", day.format("%-m"))), day.format("%Y")),
            Err(_) => code.to_owned(),
        }
    }

    fn age(&self, code: &str) -> String {
        match (code.split_once('-'), code.strip_suffix('+')) {
            (Some((from, to)), _) => self.texts.with("report-age-band", &[("from", from.into()), ("to", to.into())]),
            (_, Some(from)) => self.texts.with("report-age-from", &[("from", from.into())]),
            _ => code.to_owned(),
        }
    }

    /// A period's name.
    pub fn period(&self, period: &Period) -> String {
        let day = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
        match period.span {
            Span::Week | Span::Range => format!("{} – {}", day(period.from), day(period.to)),
            Span::Day => day(period.from),
            Span::Month => self.row(Table::Month, Some(&period.code())),
            Span::Quarter | Span::Year => period.code(),
        }
    }
}

/// A report in words: the sums, then the tables that were asked for, those without any row left out.
pub fn sheet(figures: &Figures, tables: &[Table], session: Option<&str>, words: Words<'_>) -> Sheet {
    let texts = words.texts;
    let title = texts.with("report-title", &[("period", words.period(&figures.period).into())]);
    let compared = texts.with("report-compared", &[("period", words.period(&figures.compared).into())]);
    let filled = tables.iter().filter(|table| !figures.table(**table).is_empty());
    Sheet {
        title: if figures.compares() { format!("{title}, {compared}") } else { title },
        compares: figures.compares(),
        sentences: sentences(figures, session, words),
        columns: [texts.t("report-count"), texts.t("report-share"), texts.t("report-before")],
        tables: std::iter::once(sums(figures, texts)).chain(filled.map(|table| rows(figures, *table, words))).collect(),
    }
}

fn sums(figures: &Figures, texts: &Texts) -> SheetTable {
    let (now, before) = (&figures.sums, &figures.sums_before);
    let rows = [
        ("report-visits", now.visits, before.visits),
        ("report-served", now.served, before.served),
        ("report-left", now.left, before.left),
        ("report-refused", now.turned_away, before.turned_away),
        ("report-no-show", now.no_show, before.no_show),
        ("report-requests", now.requests, before.requests),
        ("report-minutes", now.minutes, before.minutes),
        ("report-hold-minutes", now.hold_minutes, before.hold_minutes),
        ("report-interpreter", now.interpreter, before.interpreter),
        ("report-referrals", now.referrals, before.referrals),
        ("report-cases-opened", now.cases.opened, before.cases.opened),
        ("report-cases-closed", now.cases.closed, before.cases.closed),
        ("report-cases-reopened", now.cases.reopened, before.cases.reopened),
        ("report-cases-open", now.cases.open, before.cases.open),
        ("report-cases-overdue", now.cases.overdue.unwrap_or(0), before.cases.overdue.unwrap_or(0)),
    ];
    // Visits are always said; the rest where there is any.
    let said = rows.iter().filter(|(key, now, before)| *key == "report-visits" || now + before > 0);
    let rows =
        said.map(|(key, count, before)| SheetRow { label: texts.t(key), count: *count, share: None, before: *before });
    SheetTable { code: "sums", title: texts.t("report-sums"), rows: rows.collect() }
}

fn rows(figures: &Figures, table: Table, words: Words<'_>) -> SheetTable {
    let row = |row: &Row| {
        let whole = figures.whole(table, row.code.as_deref()).filter(|whole| *whole > 0);
        SheetRow {
            label: words.row(table, row.code.as_deref()),
            count: row.count,
            share: whole.map(|whole| (row.count * 100 + whole / 2) / whole),
            before: row.before,
        }
    };
    SheetTable { code: table.code(), title: words.table(table), rows: figures.table(table).iter().map(row).collect() }
}
