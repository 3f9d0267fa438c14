//! The settings, and the first page of a first start: language, name of the service, desk, worker. Everything has a
//! default.

use super::{
    App,
    form::{Choice, Field, Form, FormState, Kind, Options},
    form_page::FormPage,
    lasting::Act,
    line::Line,
    notice::{Notice, Tone},
    pages::Page,
};
use crate::{
    config::Config,
    domain::{
        access::Access,
        audit::{Detail, What},
        ids::Code,
    },
    error::Result,
    text::{Lang, Texts},
};

/// The language chosen in the settings' form.
pub(super) fn language(form: &Form) -> Lang {
    form.code("lang", 0).and_then(|code| Lang::from_code(code.as_str())).unwrap_or_default()
}

impl App {
    /// Opens the settings.
    pub(super) fn open_settings(&mut self, first: bool) {
        self.intake.open = false;
        self.open_settings_form(first, None);
    }

    pub(super) fn open_settings_form(&mut self, first: bool, state: Option<&FormState>) {
        let title = self.texts.t(if first { "settings-title-first" } else { "settings-title" });
        let languages = Lang::ALL.into_iter().map(|lang| (Code::from(lang.code()), lang.own_name().to_owned()));
        let lang = Choice::always(Options::new(languages), &Code::from(self.lang().code()));
        let line = |text: &str| Kind::Text(Line::of(text));
        // At a first start there is nothing of one's own to correct: what is typed must not be appended to a default.
        let desk = if first {
            let label = self.texts.with("settings-desk-default", &[("desk", self.config.desk.as_str().into())]);
            Field::new("desk", label, line(""))
        } else {
            Field::new("desk", self.texts.t("field-settings-desk"), line(&self.config.desk))
        };
        let mut fields = vec![
            Field::new("lang", self.texts.t("field-settings-lang"), Kind::Choice(lang)),
            Field::new("service", self.texts.t("field-settings-service"), line(&self.config.service)),
            desk,
        ];
        // In an encrypted record one is whose passphrase opened it.
        if !self.access.is_sealed() {
            fields.push(Field::new("worker", self.texts.t("field-settings-worker"), line(&self.config.worker)));
        }
        let ctx = self.form_context();
        let mut form = Form::new(&title).with_fields(fields, &ctx);
        // The language is most often right already: Enter, Enter, Enter is enough.
        form.focus_on("service", 0, &ctx);
        if let Some(state) = state {
            form.restore(state, &ctx);
        }
        self.pages.push(Page::Form(Box::new(FormPage::Settings { form: Box::new(form), first })));
    }

    /// From now on everything is said in this language.
    pub(super) fn speak(&mut self, lang: Lang) {
        self.texts = Texts::new(lang);
    }

    pub(super) fn save_settings(&mut self) -> Result<()> {
        let Some(Page::Form(page)) = self.pages.last() else { return Ok(()) };
        let FormPage::Settings { form, first } = &**page else { return Ok(()) };
        let first = *first;
        let lang = language(form);
        let given = |name, old: &str| match form.text(name, 0) {
            "" => old.to_owned(),
            text => text.to_owned(),
        };
        let config = Config {
            lang: Some(lang),
            service: given("service", &self.config.service),
            desk: given("desk", &self.config.desk),
            worker: match &self.access {
                Access::Open => form.text("worker", 0).to_owned(),
                Access::Worker(worker) => worker.name.clone(),
            },
            ..self.config.clone()
        };
        let found = self.with_changes(&config, first);
        if let Some(path) = &self.config_path {
            found.save(path)?;
        }
        let is_another = config.worker != self.config.worker;
        (self.config, self.found) = (config, found);
        self.pages.pop();
        let key = match (first, &self.config_path) {
            (true, _) => "notice-welcome",
            (false, Some(_)) => "notice-settings-saved",
            (false, None) => "notice-settings-for-now",
        };
        self.notice = Some(Notice::new(Tone::Done, self.texts.t(key)));
        if !first {
            self.lasts(Act::Settings);
        }
        // Who sits here decides which note is read and who is to be asked.
        self.read_standing()?;
        self.reload_board()?;
        self.handed_out(What::Settings, None, Detail::NONE)?;
        if is_another {
            self.is_taken_over()?;
        }
        // The question has the line below it to itself.
        if first && self.asks_to_protect()? {
            self.notice = None;
        }
        Ok(())
    }

    /// The settings' file with what was changed here; at a first start, with everything that was answered.
    fn with_changes(&self, now: &Config, first: bool) -> Config {
        let mut found = self.found.clone();
        let before = &self.config;
        if first || now.lang != Some(before.lang.unwrap_or_else(Lang::of_system)) {
            found.lang = now.lang;
        }
        if first || now.service != before.service {
            found.service.clone_from(&now.service);
        }
        if first || now.desk != before.desk {
            found.desk.clone_from(&now.desk);
        }
        if first || now.worker != before.worker {
            found.worker.clone_from(&now.worker);
        }
        found
    }
}
