//! The slip as plain text: line under line, the person's language first. For a script, and for a printer that takes
//! nothing else.

use crate::domain::slip::{Part, Said, Slip};

/// The slip as text; every line ends.
pub fn write(slip: &Slip) -> String {
    let mut lines = vec![slip.name.clone()];
    lines.extend(Some(slip.organization.clone()).filter(|name| !name.is_empty()));
    for row in &slip.rows {
        let label = match &row.label {
            Said { person, worker: Some(worker) } => format!("{person} · {worker}"),
            Said { person, worker: None } => person.clone(),
        };
        lines.extend([String::new(), label]);
        let below = row.parts().into_iter().flat_map(|part| match part {
            Part::Said(said) => vec![said.person.as_str(), said.worker.as_deref().unwrap_or_default()],
            Part::Fact(fact) => vec![fact],
        });
        let below = below.flat_map(str::lines);
        lines.extend(below.map(|line| format!("  {line}")));
    }
    lines.extend(slip.remark.iter().flat_map(|remark| [String::new(), remark.clone()]));
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            service::Service,
            slip::{self, Sender},
        },
        text::slip::SlipLang,
    };

    #[test]
    fn both_languages_stand_line_under_line() {
        let mut service = Service::new("test", "1", "Le Relais");
        service.address = "rue Haute 42".to_owned();
        let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 42, 0));
        let now = now.expect("a moment");
        let text = write(&slip::write(&service, now, &Sender::default(), SlipLang::Es, SlipLang::Fr));
        assert!(text.starts_with("Le Relais\n"), "{text}");
        assert!(text.contains("\nDirección · Adresse\n  rue Haute 42\n"), "{text}");
        let hours = "  No conocemos el horario. Infórmese antes de ir.\n  Nous ne connaissons pas les heures d'ouverture. \
                     Renseignez-vous avant d'y aller.\n";
        assert!(text.contains(hours), "{text}");
    }
}
