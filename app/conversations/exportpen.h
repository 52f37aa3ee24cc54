// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/exportwriter.h"
#include "documents/wholefile.h"

namespace chatflow
{

/// Writes an export into its file, batch by batch. For one thread after another.
class ExportPen
{
public:
    explicit ExportPen(ExportHead head);

    /// FileWrite, as all of them; InvalidArgument for a format that cannot be written here.
    Result<> begin();
    Result<> write(const ExportBatch &batch);
    Result<ExportOutcome> finish();
    /// What was written so far.
    ExportProgress progress() const { return m_progress; }

private:
    Result<> flush();

    ExportHead m_head;
    WholeFile m_file;
    std::unique_ptr<ExportWriter> m_writer;
    ExportProgress m_progress;
};

} // namespace chatflow
