//! Figures: the sum of what the days of a period came to ([`totals`](super::totals)), with its referrals and cases.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};

use super::{Store, rows::values};
use crate::{
    domain::{
        case::CloseReason,
        period::Period,
        report::{Bands, CaseCounts, Figures, KeptTotals, Tally},
    },
    error::{Error, Kind, Result},
};

/// What figures are asked for.
pub struct Asked<'a> {
    /// The days.
    pub period: Period,
    /// The counter's present day: whether a case is overdue is known of that day alone.
    pub today: NaiveDate,
    /// Only this permanence, by its name.
    pub session: Option<&'a str>,
    /// The bands into which ages go.
    pub bands: Bands,
    /// What the counter's wall clock shows at a moment.
    pub local: &'a dyn Fn(DateTime<Utc>) -> NaiveDateTime,
}

impl Store {
    /// The figures of a period beside those of the one before it.
    pub fn figures(&self, asked: &Asked<'_>) -> Result<Figures> {
        self.figures_telling(asked, &mut |_, _| {})
    }

    /// The same, telling how many days are counted, of how many, where that takes a while: the first time on a file of
    /// many years.
    pub fn figures_telling(&self, asked: &Asked<'_>, tell: &mut dyn FnMut(usize, usize)) -> Result<Figures> {
        self.count_all_days(asked, tell)?;
        let now = self.tally(asked, &asked.period)?;
        let before = self.tally(asked, &asked.period.before())?;
        Ok(Figures::new(asked.period, &now, &before))
    }

    /// The permanences, by their names, of the days that figures were last counted of.
    pub fn sessions_counted(&self, asked: &Asked<'_>) -> Result<Vec<String>> {
        let (now, before) = (asked.period, asked.period.before());
        let sql = "SELECT DISTINCT session FROM day_totals
                   WHERE (day BETWEEN ?1 AND ?2 OR day BETWEEN ?3 AND ?4) AND session <> '' ORDER BY session";
        let values = values![now.from, now.to, before.from, before.to];
        self.db.rows(sql, values, |row| Ok(row.text(0)?.unwrap_or_default().to_owned()))
    }

    fn tally(&self, asked: &Asked<'_>, period: &Period) -> Result<Tally> {
        let mut tally = Tally::new(asked.bands.clone());
        self.add_days(asked, period, &mut tally)?;
        self.add_referrals(asked, period, &mut tally)?;
        if asked.session.is_none() {
            self.add_cases(asked.today, period, &mut tally)?;
        }
        Ok(tally)
    }

    fn add_days(&self, asked: &Asked<'_>, period: &Period, tally: &mut Tally) -> Result<()> {
        let sql = "SELECT day, session, totals FROM day_totals
                   WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR session = ?3)";
        let damaged = || Error::new(Kind::Damaged).at("day_totals");
        self.db.rows(sql, values![period.from, period.to, asked.session], |row| {
            let day = row.text(0)?.and_then(|day| day.parse().ok()).ok_or_else(damaged)?;
            let totals: KeptTotals<'_> =
                serde_json::from_str(row.text(2)?.unwrap_or_default()).map_err(|error| damaged().because(error))?;
            tally.day(day, row.text(1)?.unwrap_or_default(), &totals);
            Ok(())
        })?;
        Ok(())
    }

    /// A referral counts on the day on which it was made, and in the permanence of its visit.
    fn add_referrals(&self, asked: &Asked<'_>, period: &Period, tally: &mut Tally) -> Result<()> {
        let made = "referrals r WHERE r.made_at >= ?1 AND r.made_at < ?2 AND r.removed = 0
                    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM visits v WHERE v.id = r.visit_id AND v.session = ?3))";
        let values = || values![period.from, day_after(period.to), asked.session];
        let sql = format!("SELECT r.how, r.status, count(*) FROM {made} GROUP BY 1, 2");
        self.db.rows(&sql, values(), |row| {
            tally.referrals(row.text(0)?.unwrap_or_default(), row.text(1)?.unwrap_or_default(), count(row.get(2)?));
            Ok(())
        })?;
        let sql = format!(
            "SELECT c.value, CAST(sum(m.referrals) AS BIGINT)
             FROM (SELECT r.service_id, count(*) AS referrals FROM {made} GROUP BY 1) m
             LEFT JOIN services s ON s.id = m.service_id LEFT JOIN json_each(s.categories) c GROUP BY 1"
        );
        self.db.rows(&sql, values(), |row| {
            tally.referred_to(row.text(0)?, count(row.get(1)?));
            Ok(())
        })?;
        Ok(())
    }

    fn add_cases(&self, today: NaiveDate, period: &Period, tally: &mut Tally) -> Result<()> {
        let mut cases = CaseCounts::default();
        let turns = "SELECT kind, detail, count(*) FROM case_entries
                     WHERE undone = 0 AND kind IN ('opened', 'closed', 'reopened') AND at >= ?1 AND at < ?2
                     GROUP BY 1, 2";
        self.db.rows(turns, values![period.from, day_after(period.to)], |row| {
            let turned = count(row.get(2)?);
            match row.text(0)? {
                Some("opened") => cases.opened += turned,
                Some("reopened") => cases.reopened += turned,
                // Whose data were erased: the work ended nothing.
                _ if row.text(1)? == Some(CloseReason::Erased.code()) => {}
                _ => tally.cases_closed(row.text(1)?, turned),
            }
            Ok(())
        })?;
        cases.open = self.cases_open(period)?;
        if (period.from..=period.to).contains(&today) {
            cases.overdue = Some(self.add_open_cases(today, tally)?);
        }
        tally.cases(cases);
        Ok(())
    }

    /// How many cases were open at a period's end: those that are now, without what turned since.
    fn cases_open(&self, period: &Period) -> Result<u64> {
        let now = "SELECT count(*) FROM cases WHERE status = 'open' AND removed = 0";
        let mut open: i64 = self.db.rows(now, vec![], |row| row.get::<i64>(0))?.into_iter().sum();
        let since = "SELECT kind, count(*) FROM case_entries
                     WHERE undone = 0 AND kind IN ('opened', 'closed', 'reopened') AND at >= ?1 GROUP BY 1";
        self.db.rows(since, values![day_after(period.to)], |row| {
            let turned = row.get::<i64>(1)?;
            open += if row.text(0)? == Some("closed") { turned } else { -turned };
            Ok(())
        })?;
        Ok(count(open))
    }

    /// On whom the open cases wait, since how many days; gives how many are overdue.
    fn add_open_cases(&self, today: NaiveDate, tally: &mut Tally) -> Result<u64> {
        let sql = "SELECT waiting_on, waiting_since, count(*) FROM cases WHERE status = 'open' AND removed = 0
                   GROUP BY 1, 2";
        self.db.rows(sql, vec![], |row| {
            let since: NaiveDate = row.text(1)?.and_then(|day| day.parse().ok()).unwrap_or(today);
            let days = u32::try_from((today - since).num_days()).unwrap_or(0);
            tally.cases_waiting(row.text(0)?.unwrap_or_default(), days, count(row.get(2)?));
            Ok(())
        })?;
        // What is set aside is overdue for nobody, as on the board.
        let overdue = "SELECT count(*) FROM cases WHERE status = 'open' AND removed = 0 AND due < ?1
                       AND (snoozed_until IS NULL OR snoozed_until <= ?1)";
        let found = self.db.rows(overdue, values![today], |row| row.get::<i64>(0))?;
        Ok(found.into_iter().next().map_or(0, count))
    }
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn day_after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}
