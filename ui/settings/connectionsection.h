// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/formsection.h"

namespace chatflow
{

class ConnectionProbe;
class FlowiseForm;

/// How the Flowise of a business is reached, with a test that says in words what is wrong.
class ConnectionSection : public FormSection
{
    Q_OBJECT

public:
    /// Both outlive it.
    ConnectionSection(SettingsDraft &draft, ConnectionProbe &probe, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    bool isSettled() const override;
    void stop() override;
    void aboutToSave() override { stop(); }
    void shown() override;

protected:
    void fillForm() override;
    void write() override;

private:
    ConnectionSection(SettingsDraft &draft, FlowiseForm *form, QWidget *parent);

    FlowiseForm *m_form;
};

} // namespace chatflow
