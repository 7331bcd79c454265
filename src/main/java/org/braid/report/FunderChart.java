package org.braid.report;

import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A bar for each funder: public money a week. */
final class FunderChart {
    private static final int NAME = 2;
    private static final int WEEKLY = 4;

    private FunderChart() {}

    /** @param funders how many rows below the heading are one funder each */
    static void draw(XSSFSheet sheet, int funders) {
        var drawing = sheet.createDrawingPatriarch();
        var anchor = drawing.createAnchor(0, 0, 0, 0, 8, 1, 17, 22);
        var chart = drawing.createChart(anchor);
        title(chart);
        var data = bars(chart);
        var names = XDDFDataSourcesFactory.fromStringCellRange(sheet, rows(funders, NAME));
        var weekly = XDDFDataSourcesFactory.fromNumericCellRange(sheet, rows(funders, WEEKLY));
        data.addSeries(names, weekly).setTitle("A week", null);
        chart.plot(data);
    }

    /** In a stated language: POI would take the machine's. */
    private static void title(XSSFChart chart) {
        chart.setTitleText("Public money a week, by funder");
        chart.setTitleOverlay(false);
        chart.getTitle()
                .getBody()
                .getParagraphs()
                .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setLanguage(Locale.UK)));
    }

    private static XDDFBarChartData bars(XSSFChart chart) {
        var funders = chart.createCategoryAxis(AxisPosition.LEFT);
        var amounts = chart.createValueAxis(AxisPosition.BOTTOM);
        // The first funder on top, and whole bars: the axis would run through the middle of the outermost ones.
        funders.setOrientation(AxisOrientation.MAX_MIN);
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, funders, amounts);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        return data;
    }

    private static CellRangeAddress rows(int funders, int column) {
        return new CellRangeAddress(1, funders, column, column);
    }
}
